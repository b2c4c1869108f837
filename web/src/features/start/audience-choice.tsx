import { RadioSet } from '../../components/choice/radio-set';
import { Sketch } from '../../components/sketch/sketch';
import { useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import { type Tier, TIERS } from '../../lib/tier';
import styles from './audience-choice.module.css';

interface Props {
  value: Tier;
  onChange: (tier: Tier) => void;
  /** The writer's own tier: no story is for somebody older. */
  upTo: Tier;
}

/** Whom the story is for. Each card is printed as that story will be. */
export function AudienceChoice({ value, onChange, upTo }: Props) {
  const t = useWords(start);
  const open = TIERS.slice(0, TIERS.indexOf(upTo) + 1);
  if (open.length < 2) return null;
  return (
    <RadioSet label={t('start.audience')} labelClass={styles.legend} value={value} options={open} onChange={onChange} listClass={styles.cards}>
      {(tier) => (
        <span className={styles.face} data-press={tier}>
          <span className={styles.picture} data-tier={tier} data-mode={tier === 'adults' ? 'evening' : 'day'}>
            <Sketch drawing={false} />
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{t(`start.${tier}`)}</span>
            <span className={styles.note}>{t(`start.${tier}Note`)}</span>
          </span>
        </span>
      )}
    </RadioSet>
  );
}
