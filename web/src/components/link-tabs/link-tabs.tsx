import type { ReactNode } from 'react';
import styles from './link-tabs.module.css';

interface Props {
  /** What they lead through. */
  label: string;
  /** Links that look like `tabClass`; the one that is open has `aria-current`. */
  children: ReactNode;
  className?: string;
}

/** The ways to the parts of a page, side by side. Each part has an address, so these are links: Back and a new window work. */
export function LinkTabs({ label, children, className }: Props) {
  return (
    <nav className={[styles.tabs, className].filter(Boolean).join(' ')} aria-label={label}>
      {children}
    </nav>
  );
}

export const tabClass = styles.tab;
