import { useWords } from '../../i18n/voice';
import { modes } from '../../i18n/words/modes';
import { Choice } from '../choice/choice';
import styles from './turn-limit.module.css';

const MINUTE = 60;
const DAY = 86_400;
/** Seconds a turn may take, as they are offered; 0 is as long as it wants. */
export const TURN_LIMITS = [0, 2 * MINUTE, 10 * MINUTE, DAY, 7 * DAY] as const;

interface Props {
  /** Seconds; 0 for no limit. */
  value: number;
  onChange: (seconds: number) => void;
}

/** How long one turn may take. A time that another client has set stands among those that are offered. */
export function TurnLimit({ value, onChange }: Props) {
  const t = useWords(modes);
  const offered: number[] = TURN_LIMITS.includes(value as (typeof TURN_LIMITS)[number]) ? [...TURN_LIMITS] : [...TURN_LIMITS, value];
  const words = (seconds: number) => {
    if (seconds === 0) return t('modes.limitNone');
    if (seconds === DAY) return t('modes.limitDay');
    return seconds === 7 * DAY ? t('modes.limitWeek') : t('modes.limitMinutes', { count: Math.max(1, Math.round(seconds / MINUTE)) });
  };
  return (
    <div className={styles.limit}>
      <Choice
        label={t('modes.limit')}
        value={String(value)}
        onChange={(seconds) => onChange(Number(seconds))}
        options={offered.toSorted((a, b) => a - b).map((seconds) => ({ value: String(seconds), label: words(seconds) }))}
      />
      {value > 0 && <p className={styles.note}>{t('modes.limitNote')}</p>}
    </div>
  );
}
