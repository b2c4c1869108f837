import styles from './dots.module.css';

/** Three dots of somebody at work. Decoration: the words beside them say it. */
export function Dots() {
  return (
    <span className={styles.dots} aria-hidden="true">
      <i /><i /><i />
    </span>
  );
}
