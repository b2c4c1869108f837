import styles from './button.module.css';

/** `action`: the one next step of a view; `outline`: second to it; `quiet`: all others; `plain`: no box. */
export type ButtonKind = 'action' | 'outline' | 'quiet' | 'plain';

/** The look of a button, for links that lead where a button would. */
export function buttonClass(kind: ButtonKind, extra?: string): string {
  return [styles.button, styles[kind], extra].filter(Boolean).join(' ');
}
