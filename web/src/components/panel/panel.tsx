import { useId, type ReactNode } from 'react';
import styles from './panel.module.css';

interface Props {
  /** Its heading, which names it. What has a name of its own, as a set of choices, needs none. */
  title?: string;
  children: ReactNode;
}

/** A part of a page that belongs together, on a sheet of its own. */
export function Panel({ title, children }: Props) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={title ? id : undefined}>
      {title && <h2 id={id} className={styles.title}>{title}</h2>}
      {children}
    </section>
  );
}
