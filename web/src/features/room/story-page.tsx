import { ArrowDown } from 'lucide-react';
import { Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Member } from '../../api/types';
import { Button } from '../../components/button/button';
import { ListenButton } from '../../components/listen-button/listen-button';
import { useTier, useWords } from '../../i18n/voice';
import { read } from '../../i18n/words/read';
import { lazyPart } from '../../lib/lazy-part';
import type { RevealPace } from '../../lib/use-reveal';
import { useKeptFocus } from '../../lib/use-kept-focus';
import { useReadingPlace } from '../../lib/use-reading-place';
import { useStickToEnd } from '../../lib/use-stick-to-end';
import { toldText, type RoomState } from '../../realtime/room-state';
import type { Spot } from '../../realtime/spot-signal';
import { useSpot } from '../../realtime/use-spot';
import { Passages } from './passages';
import { PendingPassage } from './pending-passage';
import { namelessIn, personOf } from './room-facts';
import { useRoomWords } from './room-words';
import { spokenPassage } from './spoken-passage';
import styles from './story-page.module.css';
import { TellingControls } from './telling-controls';
import { TellingPassage } from './telling-passage';

const FoldEdge = lazyPart(() => import('./fold-edge'));

interface Props {
  state: RoomState;
  me: Member | undefined;
  pace: RevealPace;
  /** The same function as long as it is the same story: passages are many. */
  onEdit: (seq: number, text: string) => Promise<void>;
  onOlder: () => void;
  onSettled: (jobId: string) => void;
  onStop: () => void;
  /** The passage that somebody has come to while they read back. */
  onPlace: (seq: number) => void;
  /** One is where the story goes on, or reads what was before. */
  onSpot: (spot: Spot) => void;
  /** Moves to where one writes. */
  onWrite: () => void;
  /** What follows the last passage: tools and ways on. */
  children?: ReactNode;
}

/** The page: the story, its end in view unless somebody reads back. */
export function StoryPage(props: Props) {
  const t = useRoomWords();
  const reading = useWords(read);
  const kids = useTier() === 'kids';
  const { state, me } = props;
  const { story, telling, pending } = state;
  const { frame, content, atEnd, toEnd } = useStickToEnd(pending.at(-1)?.clientTurnId);
  useSpot(atEnd, props.onSpot);
  useReadingPlace(frame, props.onPlace);
  const landed = telling?.landed?.id;
  const segments = useMemo(() => (landed ? story.segments.filter((segment) => segment.id !== landed) : story.segments), [story.segments, landed]);
  // Who has left keeps name and ink of what they wrote.
  const writers = useMemo(() => [...story.members, ...(story.former ?? [])], [story.members, story.former]);
  const names = namelessIn(t, me?.user_id);
  const [hurriedJob, setHurriedJob] = useState<string | null>(null);
  const empty = segments.length === 0 && pending.length === 0 && !telling;

  const page = useRef<HTMLElement>(null);
  const kept = useKeptFocus(() => page.current?.focus({ preventScroll: true }));

  return (
    <main id="main" ref={page} {...kept} className={styles.page} aria-label={t('room.story')} tabIndex={-1}>
      <div className={styles.frame} ref={frame} tabIndex={0} role="region" aria-label={t('room.scrollStory')}>
        <div className={styles.content} ref={content}>
          {story.has_more && (
            <Button kind="plain" className={styles.older} onClick={props.onOlder}>
              {t('room.older')}
            </Button>
          )}
          {kids && segments.length > 1 && !story.has_more && <ListenButton className={styles.top} label={reading('read.top')} words={segments.map(spokenPassage)} />}
          <Suspense>{story.folded > 0 && <FoldEdge folded={story.folded} />}</Suspense>
          {empty && <p className={styles.empty}>{t('room.empty')}</p>}
          <Passages
            segments={segments}
            members={writers}
            myId={me?.user_id}
            whole={!story.has_more && story.folded === 0}
            onEdit={story.state === 'open' ? props.onEdit : undefined}
          />
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
      <TellingControls
        onShowAll={telling && props.pace === 'words' && hurriedJob !== telling.jobId ? () => setHurriedJob(telling.jobId) : undefined}
        onStop={telling && !telling.landed ? props.onStop : undefined}
        onWrite={props.onWrite}
      />
      {!atEnd && (
        <button type="button" className={styles.jump} onClick={toEnd}>
          <ArrowDown aria-hidden="true" /> {t('room.jump')}
        </button>
      )}
    </main>
  );
}
