import type { ReactNode } from 'react';
import styles from './bar.module.css';

interface Props {
  icon: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** One line about how things stand, with at most one thing to do about it. */
export function Bar({ icon, action, children }: Props) {
  return (
    <p className={styles.bar}>
      <span className={styles.icon} aria-hidden="true">{icon}</span>
      <span className={styles.words}>{children}</span>
      {action}
    </p>
  );
}
