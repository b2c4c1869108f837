import type { Cases } from '../../gallery/cases';
import type { Connection } from '../../realtime/room-state';
import { ConnectionBar } from './connection-bar';

function bar(connection: Connection, dismissal: string | null = null) {
  return (
    <div style={{ blockSize: '8rem' }}>
      <ConnectionBar connection={connection} dismissal={dismissal} />
    </div>
  );
}

/** A connection that is gone is said after a moment. */
export default {
  ground: 'bare',
  states: {
    connecting: bar('connecting'),
    online: bar('online'),
    offline: bar('offline'),
    'the server restarts': bar('draining'),
    'open in too many places': bar('closed', 'too_many'),
  },
} satisfies Cases;
