import { CloudOff } from 'lucide-react';
import { Bar } from '../../components/bar/bar';
import { useAfter } from '../../lib/use-after';
import type { Connection } from '../../realtime/room-state';
import styles from './connection-bar.module.css';
import { useRoomWords } from './room-words';

/** A connection that is back within this time is not worth a word. */
const SAY_AFTER_MS = 1_500;

interface Props {
  connection: Connection;
  /** Why the session was closed. */
  dismissal: string | null;
}

/** Says how the room stands with the server, when that matters, and that nothing is lost. */
export function ConnectionBar({ connection, dismissal }: Props) {
  const t = useRoomWords();
  const lasting = useAfter(SAY_AFTER_MS, connection);
  const crowded = dismissal === 'too_many';
  // That the session has ended is the page's to say: it holds for more than the room.
  const shown = crowded || connection === 'draining' || (lasting && connection !== 'online' && connection !== 'closed');
  return (
    <div className={styles.slot} role="status">
      {shown && (
        <Bar icon={<CloudOff />}>{t(connection === 'closed' ? 'room.tooMany' : WORDS[connection])}</Bar>
      )}
    </div>
  );
}

const WORDS = {
  connecting: 'room.connecting',
  online: 'room.connecting',
  offline: 'offline.bar',
  draining: 'room.draining',
} as const;
