import type { Command } from '../../lib/commands';
import { Keys } from './keys';
import styles from './key-list.module.css';

/** What each key does. */
export function KeyList({ commands }: { commands: readonly Pick<Command, 'id' | 'label' | 'shortcut'>[] }) {
  return (
    <dl className={styles.list}>
      {commands.map(({ id, label, shortcut }) => (
        <div key={id} className={styles.pair}>
          <dt>{shortcut && <Keys shortcut={shortcut} />}</dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  );
}
