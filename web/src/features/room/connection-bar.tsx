import { Link } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { useWords } from '../../i18n/voice';
import { useAfter } from '../../lib/use-after';
import type { Connection } from '../../realtime/room-state';
import styles from './connection-bar.module.css';

/** A connection that is back within this time is not worth a word. */
const SAY_AFTER_MS = 1_500;

/** Says how the room stands with the server, when that matters, and that nothing is lost. */
export function ConnectionBar({ connection }: { connection: Connection }) {
  const t = useWords();
  const lasting = useAfter(SAY_AFTER_MS, connection);
  const shown = connection === 'closed' || connection === 'draining' || (lasting && connection !== 'online');
  return (
    <div className={styles.slot} role="status">
      {shown && (
        <p className={styles.bar}>
          <CloudOff aria-hidden="true" />
          <span>{t(WORDS[connection])}</span>
          {connection === 'closed' && (
            <Link to="/sign-in" className={styles.link}>
              {t('nav.signIn')}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

const WORDS = {
  connecting: 'room.connecting',
  online: 'room.connecting',
  offline: 'offline.bar',
  draining: 'room.draining',
  closed: 'room.closed',
} as const;
