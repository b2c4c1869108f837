import styles from './shelf-skeleton.module.css';

/** The shape of the library before it is known what is on it. */
export function ShelfSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{label}</span>
      <span className={styles.large} />
      <span className={styles.row} />
      <span className={styles.row} />
    </div>
  );
}
