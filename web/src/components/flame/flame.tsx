import styles from './flame.module.css';

/** How the fire stands: what Ember does at this moment. */
export type FireState = 'resting' | 'listening' | 'thinking' | 'telling' | 'cold';

interface Props {
  state?: FireState;
  /** Kids' fire has a face. */
  face?: boolean;
  className?: string;
}

/** The mark of Ember. Always beside a word or a name that says so. */
export function Flame({ state = 'resting', face = false, className }: Props) {
  return (
    <svg className={[styles.flame, className].filter(Boolean).join(' ')} data-state={state} viewBox="0 0 64 80" aria-hidden="true">
      <path
        className={styles.outer}
        d="M32 78C15 78 6 67 6 52c0-11 6-18 11-25 1 6 3 9 7 11-2-13 2-26 13-35 0 10 4 16 10 24 1-3 1-6 0-9 8 8 12 19 12 32 0 17-10 28-27 28Z"
      />
      <path
        className={styles.middle}
        d="M32 77C20 77 14 69 14 59c0-8 5-13 8-18 1 4 3 6 5 7-1-9 3-17 9-23 1 8 4 12 8 17 1-2 1-4 1-6 5 6 7 12 7 20 0 13-8 21-20 21Z"
      />
      <path className={styles.inner} d="M32 76c-7 0-11-5-11-12 0-8 7-11 9-20 7 5 9 10 9 14 1-1 2-3 2-5 2 4 3 7 3 11 0 7-5 12-12 12Z" />
      {face && (
        <g className={styles.face}>
          <circle cx="26" cy="58" r="2.4" />
          <circle cx="38" cy="58" r="2.4" />
          <path d="M27.500 64.500c2.200 2.800 6.800 2.800 9 0" fill="none" strokeWidth="2" strokeLinecap="round" />
        </g>
      )}
    </svg>
  );
}
