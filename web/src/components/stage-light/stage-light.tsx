import styles from './stage-light.module.css';

/** What lies behind a page: the hills of a picture book, a dot screen, or firelight from one side. */
export function StageLight() {
  return <div className={styles.light} aria-hidden="true" />;
}
