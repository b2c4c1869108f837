import type { ReactNode } from 'react';
import { useTier } from '../../i18n/voice';
import { Campfire } from '../campfire/campfire';
import type { FireState } from '../flame/flame';
import styles from './empty-state.module.css';

interface Props {
  /** How it stands with the fire: `cold` where something has failed or is missing. Without it there is none. */
  fire?: FireState;
  title?: string;
  /** `page`: the title is the heading of the page. `part`: the page has another. */
  of?: 'page' | 'part';
  /** What it means. */
  children?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
  role?: 'status' | 'alert';
}

/** Stands where there is nothing to show: not yet, not found, or not to be had. */
export function EmptyState({ fire, title, of = 'part', children, action, role }: Props) {
  const kids = useTier() === 'kids';
  return (
    <div className={styles.state} data-of={of} role={role}>
      {fire && <Campfire state={fire} face={kids && fire !== 'cold'} />}
      {title && (of === 'page' ? <h1 className={styles.title}>{title}</h1> : <p className={styles.words}>{title}</p>)}
      {children && <p className={styles.body}>{children}</p>}
      {action}
    </div>
  );
}
