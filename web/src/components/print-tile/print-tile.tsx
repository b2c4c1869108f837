import { seedOf } from '../../lib/seed';
import { stampPath } from '../../lib/stamp';
import styles from './print-tile.module.css';

/** A block print from a name, in two inks: what a zine puts on a card that has no photograph. */
export function PrintTile({ seed, className }: { seed: string; className?: string }) {
  const number = seedOf(seed);
  return (
    <span className={[styles.tile, className].filter(Boolean).join(' ')} data-press={number % 3} aria-hidden="true">
      <svg viewBox="-0.600 -0.600 5.200 5.200" preserveAspectRatio="xMidYMid slice">
        <path d={stampPath(number)} className={styles.under} transform="translate(.14 .1)" />
        <path d={stampPath(number)} className={styles.over} />
      </svg>
    </span>
  );
}
