import { ArrowDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Member } from '../../api/types';
import { Button } from '../../components/button/button';
import { useWords } from '../../i18n/voice';
import type { RevealPace } from '../../lib/use-reveal';
import { useReadingPlace } from '../../lib/use-reading-place';
import { useStickToEnd } from '../../lib/use-stick-to-end';
import { toldText, type RoomState } from '../../realtime/room-state';
import { Passage } from './passage';
import { PendingPassage } from './pending-passage';
import { namelessIn, personOf } from './room-facts';
import styles from './story-page.module.css';
import { TellingControls } from './telling-controls';
import { TellingPassage } from './telling-passage';

interface Props {
  state: RoomState;
  me: Member | undefined;
  pace: RevealPace;
  onEdit: (seq: number, text: string) => Promise<void>;
  onOlder: () => void;
  onSettled: (jobId: string) => void;
  onStop: () => void;
  /** The passage that somebody has come to while they read back. */
  onPlace: (seq: number) => void;
  /** What follows the last passage: tools and ways on. */
  children?: ReactNode;
}

/** The page: the story, its end in view unless somebody reads back. */
export function StoryPage(props: Props) {
  const t = useWords();
  const { state, me } = props;
  const { story, telling, pending } = state;
  const { frame, content, atEnd, toEnd } = useStickToEnd(pending.at(-1)?.clientTurnId);
  useReadingPlace(frame, props.onPlace);
  const segments = telling?.landed ? story.segments.filter((segment) => segment.id !== telling.landed?.id) : story.segments;
  const names = namelessIn(t, me?.user_id);
  const [hurriedJob, setHurriedJob] = useState<string | null>(null);
  const empty = segments.length === 0 && pending.length === 0 && !telling;

  return (
    <main id="main" className={styles.page} aria-label={t('room.story')} tabIndex={-1}>
      <div className={styles.frame} ref={frame} tabIndex={0} role="region" aria-label={t('room.scrollStory')}>
        <div className={styles.content} ref={content}>
          {story.has_more && (
            <Button kind="plain" className={styles.older} onClick={props.onOlder}>
              {t('room.older')}
            </Button>
          )}
          {empty && <p className={styles.empty}>{t('room.empty')}</p>}
          {segments.map((segment, i) => (
            <Passage
              key={segment.id}
              segment={segment}
              person={personOf(story.members, segment.author_id, names)}
              first={i === 0 && !story.has_more}
              onEdit={segment.author_id === me?.user_id && story.state === 'open' ? props.onEdit : undefined}
            />
          ))}
          {pending.map((turn) => (
            <PendingPassage key={turn.clientTurnId} turn={turn} me={personOf(story.members, me?.user_id, names)} first={segments.length === 0} />
          ))}
          {telling && (
            <TellingPassage
              key={telling.jobId}
              text={toldText(telling)}
              complete={telling.landed !== null}
              pace={props.pace}
              first={segments.length === 0}
              onSettled={() => props.onSettled(telling.jobId)}
              hurried={hurriedJob === telling.jobId}
            />
          )}
          {props.children}
        </div>
      </div>
      {telling && (
        <TellingControls
          onShowAll={props.pace === 'words' && hurriedJob !== telling.jobId ? () => setHurriedJob(telling.jobId) : undefined}
          onStop={telling.landed ? undefined : props.onStop}
        />
      )}
      {!atEnd && (
        <button type="button" className={styles.jump} onClick={toEnd}>
          <ArrowDown aria-hidden="true" /> {t('room.jump')}
        </button>
      )}
    </main>
  );
}
