import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './icon-button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does: its name for assistive technology and its tooltip. */
  label: string;
  icon: ReactNode;
}

export function IconButton({ label, icon, className, ...rest }: Props) {
  return (
    <button type="button" className={iconButtonClass(className)} aria-label={label} title={label} {...rest}>
      {icon}
    </button>
  );
}

/** The look of an icon button, for links. */
export function iconButtonClass(extra?: string): string {
  return [styles.button, extra].filter(Boolean).join(' ');
}
