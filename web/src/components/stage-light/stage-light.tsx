import styles from './stage-light.module.css';

/** What lies behind a page: the hills of a picture book, a dot screen, or firelight from one side. */
interface Props {
  /** `view`: stands still behind a page that fits the window. `page`: its ground is the end of a page that scrolls. */
  ground?: 'view' | 'page';
}

export function StageLight({ ground = 'view' }: Props) {
  return <div className={styles.light} data-ground={ground} aria-hidden="true" />;
}
