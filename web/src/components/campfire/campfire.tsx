import { Flame, type FireState } from '../flame/flame';
import styles from './campfire.module.css';

/** The fire that people sit round, with the one warm light of a dark page. */
export function Campfire({ state, face = false }: { state: FireState; face?: boolean }) {
  return (
    <div className={styles.fire} data-state={state} aria-hidden="true">
      <div className={styles.light} />
      <Flame state={state} face={face} className={styles.flame} />
      <svg className={styles.logs} viewBox="0 0 120 40">
        <g className={styles.log}>
          <rect x="8" y="16" width="104" height="15" rx="7.500" transform="rotate(9 60 24)" />
          <rect x="8" y="16" width="104" height="15" rx="7.500" transform="rotate(-9 60 24)" />
        </g>
        <g className={styles.end}>
          <ellipse cx="14" cy="32" rx="4.500" ry="6.500" transform="rotate(-9 14 32)" />
          <ellipse cx="106" cy="32" rx="4.500" ry="6.500" transform="rotate(9 106 32)" />
        </g>
      </svg>
    </div>
  );
}
