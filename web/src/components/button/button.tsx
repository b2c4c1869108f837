import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { buttonClass, type ButtonKind } from './button-class';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  icon?: ReactNode;
  /** Why it does nothing now. It stays in the tab order, so that everybody can learn the reason. */
  blocked?: boolean;
}

export function Button({ kind = 'quiet', icon, blocked = false, className, children, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      className={buttonClass(kind, className)}
      aria-disabled={blocked || undefined}
      onClick={blocked ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}
