import styles from './sketch.module.css';

/** Three hills and a moon in the colours of the tier: what stands where a picture is about to be. */
export function Sketch({ drawing }: { drawing: boolean }) {
  return (
    <svg
      className={styles.sketch}
      data-drawing={drawing || undefined}
      viewBox="0 0 400 300"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect className={styles.sky} width="400" height="300" />
      <circle className={styles.halo} cx="292" cy="104" r="78" />
      <circle className={styles.moon} cx="292" cy="104" r="30" />
      <path className={styles.far} d="M0 190c60-34 120-30 190-8s140 18 210-16v134H0Z" />
      <path className={styles.mid} d="M0 226c80-30 150-14 220 2s120 14 180-8v80H0Z" />
      <path className={styles.near} d="M0 262c90-24 190-20 260-6 60 12 100 8 140-4v48H0Z" />
    </svg>
  );
}
