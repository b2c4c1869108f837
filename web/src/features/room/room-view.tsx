import { lazy, Suspense, useState } from 'react';
import { problemKey, type Failure } from '../../api/problems';
import type { Preferences, Suggestion } from '../../api/types';
import { Announcer } from '../../components/announcer/announcer';
import { Notice } from '../../components/notice/notice';
import { StageLight } from '../../components/stage-light/stage-light';
import { useTier, useWords } from '../../i18n/voice';
import { useAltShortcut } from '../../lib/use-shortcut';
import type { RevealPace } from '../../lib/use-reveal';
import type { Room, RoomParts } from '../../realtime/room';
import type { RoomState } from '../../realtime/room-state';
import { useDraft } from '../../realtime/use-draft';
import { useRoom } from '../../realtime/use-room';
import { Circle } from './circle';
import { ClosedStory } from './closed-story';
import { Composer } from './composer';
import { ConnectionBar } from './connection-bar';
import { InviteLinkButton } from './invite-link-button';
import { MoodStrip } from './mood-strip';
import { PageTools } from './page-tools';
import { PhoneTabs, type Panel } from './phone-tabs';
import { factsOf } from './room-facts';
import styles from './room-view.module.css';
import { ScenePlate } from './scene-plate';
import { StoryMenu } from './story-menu';
import { StoryPage } from './story-page';
import { TopBar } from './top-bar';
import { useComposer } from './use-composer';
import { useRoomActions } from './use-room-actions';
import { WaysOn } from './ways-on';

const KidsComposer = lazy(() => import('./kids-composer'));
const MindPanel = lazy(() => import('./mind-panel'));

interface Props {
  me: { id: string; guest: boolean; preferences: Preferences };
  parts: () => RoomParts;
  reducedMotion: boolean;
  invite: string | null;
  panel: Panel;
  onLeave: () => void;
}

/** The writing room: the page in the middle, the circle and what Ember holds in mind beside it, one's turn below. */
export function RoomView({ me, parts, reducedMotion, invite, panel, onLeave }: Props) {
  const t = useWords();
  const tier = useTier();
  const [shut, setShut] = useState<Failure | null>(null);
  const [place, setPlace] = useState(Number.MAX_SAFE_INTEGER);
  const keep = useState(() => parts())[0];
  const { room, state } = useRoom(() => keep, {
    returned: (returned) => composing.takeBack(returned),
    refused: setShut,
  });
  const { story } = state;
  const composing = useComposer(useDraft(keep.keep, story.id), tier);
  const actions = useRoomActions(room, story.id, onLeave);
  const facts = factsOf(state, me.id);
  const wide = useWaysOn(state, facts.suggestions);
  useAltShortcut('.', () => void room.stopEmber());

  const submit = () => {
    const { text, intent } = composing.release();
    room.submit(text, intent);
  };
  const composer = {
    facts: { ...facts, suggestions: wide },
    composing,
    onKey: () => room.key(),
    onSubmit: submit,
    onIdeas: facts.open && !facts.emberBusy && story.segments.length > 0 ? actions.ideas : undefined,
    onPass: facts.myTurn && story.members.length > 1 && !facts.emberBusy ? () => void room.pass() : undefined,
  };

  return (
    <div className={styles.room} data-panel={panel}>
      <StageLight />
      <a className={styles.skip} href="#main">{t('app.skip')}</a>
      <TopBar story={story} myId={me.id} guest={me.guest}>
        {invite && story.members.length < 2 && <InviteLinkButton storyId={story.id} code={invite} />}
        <StoryMenu story={story} host={facts.host} actions={actions} />
      </TopBar>
      <ConnectionBar connection={state.connection} />
      <div className={styles.side}>
        <Circle state={state} facts={facts} />
        <MoodStrip mood={story.mood} />
      </div>
      <ScenePlate className={styles.scene} state={state} place={place} onStale={() => room.reload()} />
      <StoryPage
        state={state}
        me={facts.me}
        pace={paceOf(me.preferences, reducedMotion)}
        onEdit={actions.edit}
        onOlder={() => void room.loadOlder()}
        onSettled={(jobId) => room.settled(jobId)}
        onStop={() => void room.stopEmber()}
        onPlace={setPlace}
      >
        {tier !== 'kids' && facts.myTurn && <WaysOn suggestions={wide} onTake={composing.take} />}
        <div className={styles.tools}>
          <PageTools
            facts={facts}
            busy={actions.busy}
            onUndo={actions.undo}
            onRedo={actions.redo}
            onRetell={actions.retell}
            onLetTell={() => void room.letEmberTell()}
          />
        </div>
      </StoryPage>
      <div className={styles.turn}>
        {(shut ?? actions.failed) && <Notice role="alert" title={t(problemKey(shut?.code ?? actions.failed ?? 'internal'))} />}
        {!facts.open && <ClosedStory story={story} busy={actions.busy} onMove={actions.move} />}
        <Suspense>
          {facts.open && tier === 'kids' && <KidsComposer {...composer} onChoose={(choice) => choose(room, choice)} />}
        </Suspense>
        {facts.open && tier !== 'kids' && <Composer {...composer} onPicture={story.segments.length > 0 ? () => void room.askForPicture() : undefined} />}
      </div>
      <Suspense>
        <MindPanel held={story.held} open={panel === 'mind'} onGo={goToPassage} />
      </Suspense>
      <PhoneTabs story={story} guest={me.guest} />
      <Announcer text={announcementOf(t, state)} />
    </div>
  );
}

function choose(room: Room, suggestion: Suggestion): void {
  room.submit(suggestion.text, 'choose');
}

function paceOf(preferences: Preferences, reducedMotion: boolean): RevealPace {
  if (preferences.show_at_once) return 'complete';
  return reducedMotion ? 'sentences' : 'words';
}

/** Fresh ideas replace the passage's own until the story moves on. */
function useWaysOn(state: RoomState, own: readonly Suggestion[]): readonly Suggestion[] {
  const asked = state.ideas;
  return asked && asked.atSeq === state.story.segments.at(-1)?.seq ? asked.items : own;
}

function goToPassage(seq: number): void {
  const passage = document.getElementById(`passage-${seq}`);
  passage?.focus({ preventScroll: true });
  passage?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

function announcementOf(t: ReturnType<typeof useWords>, { heard, story }: RoomState): string {
  if (!heard) return '';
  if (heard.author === 'narrator') return t('room.saidEmber', { text: heard.text });
  const name = story.members.find((member) => member.user_id === heard.author_id)?.pen_name ?? '';
  return t('room.saidOther', { name, text: heard.text });
}
