import { Link } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import type { Move } from '../../api/stories';
import type { Story } from '../../api/types';
import { Button } from '../../components/button/button';
import { buttonClass } from '../../components/button/button-class';
import styles from './closed-story.module.css';
import { useRoomWords } from './room-words';

interface Props {
  story: Story;
  busy: boolean;
  onMove: (move: Move) => void;
}

/** Stands where one's turn is written, once a story is finished or in the trash. */
export default function ClosedStory({ story, busy, onMove }: Props) {
  const t = useRoomWords();
  const trashed = story.state === 'trashed';
  return (
    <section className={styles.closed} aria-labelledby="closed-title">
      <div>
        <h2 id="closed-title" className={styles.title}>{t(trashed ? 'room.trashedTitle' : 'room.finishedTitle')}</h2>
        <p className={styles.body}>{t(trashed ? 'room.trashBody' : 'room.finishedBody')}</p>
      </div>
      <div className={styles.actions}>
        <Button blocked={busy} onClick={() => onMove(trashed ? 'restore' : 'reopen')}>
          {t(trashed ? 'room.restore' : 'room.reopen')}
        </Button>
        {!trashed && story.segments.length > 0 && (
          <Link to="/book/$id" params={{ id: story.id }} className={buttonClass('action')}>
            <BookOpen aria-hidden="true" /> {t('room.read')}
          </Link>
        )}
      </div>
    </section>
  );
}
