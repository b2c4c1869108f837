import { CloudOff } from 'lucide-react';
import { problemKey } from '../../api/problems';
import type { Person } from '../../components/avatar/avatar';
import type { PendingTurn } from '../../realtime/room-state';
import { PassageMargin } from './passage';
import styles from './passage.module.css';
import { useRoomWords } from './room-words';

interface Props {
  turn: PendingTurn;
  me: Person;
  first: boolean;
}

/** One's own turn, on the page in its ink before the server has answered. */
export function PendingPassage({ turn, me, first }: Props) {
  const t = useRoomWords();
  const why = turn.failure && turn.failure.code !== 'offline' ? t(problemKey(turn.failure.code)) : t(turn.loose ? 'room.loose' : 'room.kept');
  return (
    <article className={styles.passage} data-ink={me.ink} data-first={first || undefined} aria-label={me.name}>
      <PassageMargin ember={false} person={me} name={me.name} />
      <span className={styles.rule} aria-hidden="true" />
      <div>
        <p className={styles.text} dir="auto">{turn.text}</p>
        {turn.state === 'kept' && (
          <p className={styles.note} role="status">
            <CloudOff aria-hidden="true" /> {why}
          </p>
        )}
      </div>
    </article>
  );
}
