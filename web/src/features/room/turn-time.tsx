import type { CSSProperties } from 'react';
import { Announcer } from '../../components/announcer/announcer';
import { useFormat } from '../../i18n/voice';
import { useTimeLeft } from '../../lib/use-time-left';
import { useRoomWords } from './room-words';
import styles from './turn-time.module.css';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNITS = [
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
] as const;

interface Props {
  deadline: string;
  /** Seconds the whole turn may take. */
  limit: number;
  /** It is one's own turn. */
  mine: boolean;
}

/** What is left of a turn's time, beside whoever has it. It is told aloud once, near its end, to whom it concerns. */
export default function TurnTime({ deadline, limit, mine }: Props) {
  const t = useRoomWords();
  const format = useFormat();
  const left = useTimeLeft(deadline);
  if (left === null || left === 0) return null;
  const soon = left < MINUTE_MS;
  return (
    <>
      <span className={styles.left}>{soon ? t('room.timeSoon') : t('room.timeLeft', { time: roughly(left, format) })}</span>
      <span className={styles.line} style={shareOf(left, limit)} aria-hidden="true" />
      <Announcer text={mine && soon && limit * 1_000 > MINUTE_MS ? t('room.timeSoonYours') : ''} />
    </>
  );
}

/** The same as a ring that shrinks round a face. */
export function TurnRing({ deadline, limit }: Pick<Props, 'deadline' | 'limit'>) {
  const left = useTimeLeft(deadline);
  return left ? <span className={styles.ring} style={shareOf(left, limit)} /> : null;
}

function shareOf(left: number, limit: number): CSSProperties {
  return { '--left': Math.min(1, left / (limit * 1_000)).toFixed(3) } as CSSProperties;
}

/** The time in its largest whole unit: nobody needs the seconds of a day. */
export function roughly(left: number, format: string): string {
  const [unit, size] = UNITS.find(([, ms]) => left >= ms) ?? UNITS[2];
  return new Intl.NumberFormat(format, { style: 'unit', unit, unitDisplay: 'short' }).format(Math.floor(left / size));
}
