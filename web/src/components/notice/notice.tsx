import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface Props {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  /** What one can do about it. */
  actions?: ReactNode;
  /** `alert` reads it at once: only for what a person waits for. */
  role?: 'status' | 'alert';
  className?: string;
}

/** Something to know, in line with what it is about. Never a pop-up, never red. */
export function Notice({ icon, title, children, actions, role = 'status', className }: Props) {
  return (
    <div className={[styles.notice, className].filter(Boolean).join(' ')} role={role}>
      {icon && <span className={styles.icon}>{icon}</span>}
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
