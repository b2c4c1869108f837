import { useId } from 'react';
import type { NarratorMode } from '../../api/types';
import { RadioSet } from '../../components/choice/radio-set';
import { useWords } from '../../i18n/voice';
import { roomSettings } from '../../i18n/words/room-settings';
import styles from './narrator-choice.module.css';

/** From the most of Ember to the least. */
const MODES = ['each_turn', 'on_request', 'off'] as const satisfies readonly NarratorMode[];

const NAMES = {
  each_turn: 'each',
  on_request: 'asked',
  off: 'off',
  seat: 'seat',
} as const satisfies Record<NarratorMode, string>;

interface Props {
  value: NarratorMode;
  onChange: (narrator: NarratorMode) => void;
  /** Nobody can be told of a change now. */
  away: boolean;
}

/** When Ember tells in this story: after each turn, when asked, or not at all. */
export function NarratorChoice({ value, onChange, away }: Props) {
  const t = useWords(roomSettings);
  const note = useId();
  return (
    <div className={styles.choice}>
      <RadioSet
        label={t('roomSettings.narrator')}
        labelClass={styles.legend}
        describedBy={note}
        disabled={away}
        value={value}
        options={value === 'seat' ? [...MODES, value] : MODES}
        onChange={onChange}
        listClass={styles.list}
      >
        {(mode) => (
          <span className={styles.option}>
            <span className={styles.mark} aria-hidden="true" />
            <span className={styles.words}>
              <span className={styles.name}>{t(`roomSettings.${NAMES[mode]}`)}</span>
              <span className={styles.note}>{t(`roomSettings.${NAMES[mode]}Note`)}</span>
            </span>
          </span>
        )}
      </RadioSet>
      <p id={note} className={styles.from}>{t(away ? 'roomSettings.away' : 'roomSettings.from')}</p>
    </div>
  );
}
