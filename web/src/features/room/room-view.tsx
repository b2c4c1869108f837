import { Suspense, useState } from 'react';
import { type Failure } from '../../api/problems';
import type { Preferences, Story, Suggestion } from '../../api/types';
import { Announcer } from '../../components/announcer/announcer';
import { StageLight } from '../../components/stage-light/stage-light';
import { troubleOf } from '../../i18n/trouble';
import { useTier } from '../../i18n/voice';
import { lazyPart } from '../../lib/lazy-part';
import { useHold } from '../../lib/use-hold';
import { useTitle } from '../../lib/use-title';
import { useWhen } from '../../lib/use-when';
import { useWhenThere } from '../../lib/use-when-there';
import type { RevealPace } from '../../lib/use-reveal';
import type { Room, RoomParts } from '../../realtime/room';
import type { RoomState } from '../../realtime/room-state';
import { useDraft } from '../../realtime/use-draft';
import { useRest } from '../../realtime/use-rest';
import { useRoom } from '../../realtime/use-room';
import { useUnseenTalk } from '../../realtime/use-unseen-talk';
import { Circle } from './circle';
import { Composer } from './composer';
import { ConnectionBar } from './connection-bar';
import { KidsComposer, ReadToMe } from './kids-parts';
import { MoodStrip } from './mood-strip';
import { PageTools } from './page-tools';
import { PhoneTabs, type Panel } from './phone-tabs';
import { factsOf, isFolded, namelessIn, personOf } from './room-facts';
import styles from './room-view.module.css';
import { type RoomWords, useRoomWords } from './room-words';
import { ScenePlate } from './scene-plate';
import { StoryMenu } from './story-menu';
import { StoryPage } from './story-page';
import { TopBar } from './top-bar';
import { showPassage } from './show-passage';
import { useComposer } from './use-composer';
import { TalkLink } from './talk-link';
import { usePanel } from './use-panel';
import { useRoomActions } from './use-room-actions';
import { useRoomCommands } from './use-room-commands';
import { useTalk } from './use-talk';
import { WaysOn } from './ways-on';

/** While there is a connection, for when there is none. */
const fetchParts = () => void import('./parts').then((parts) => parts.fetchParts(), () => {});

const ClosedStory = lazyPart(() => import('./closed-story'));
const InviteLinkButton = lazyPart(() => import('./invite-link-button'));
const Refusal = lazyPart(() => import('../../components/refusal/refusal'));
const MindPanel = lazyPart(() => import('./mind-panel'));
const GiveTurn = lazyPart(() => import('./give-turn'));
const Round = lazyPart(() => import('./round'));
const SettingsPanel = lazyPart(() => import('./settings-panel'));
const TakesPanel = lazyPart(() => import('./takes-panel'));
const TalkPanel = lazyPart(() => import('./talk-panel'));

interface Props {
  me: { id: string; guest: boolean; preferences: Preferences };
  parts: () => RoomParts;
  reducedMotion: boolean;
  invite: string | null;
  panel: Panel;
  onLeave: () => void;
  /** The server knows nobody here any more. */
  onSessionEnd: () => void;
}

/** The writing room: the page in the middle, the circle and what Ember holds in mind beside it, one's turn below. */
export function RoomView({ me, parts, reducedMotion, invite, panel, onLeave, onSessionEnd }: Props) {
  const t = useRoomWords();
  const tier = useTier();
  const [shut, setShut] = useState<Failure | null>(null);
  const [place, setPlace] = useState(Number.MAX_SAFE_INTEGER);
  const keep = useState(() => parts())[0];
  const { room, state } = useRoom(() => keep, {
    returned: (returned) => composing.takeBack(returned),
    refused: setShut,
    safe: (text) => composing.draft.forget(text),
  });
  const { story } = state;
  useTitle(story.title);
  const mine = { writerId: me.id, storyId: story.id };
  const composing = useComposer(useDraft(keep.keep, mine), useRest(keep.keep, mine), tier);
  const actions = useRoomActions(room, story.id, onLeave);
  const failed = shut ?? actions.failed;
  const facts = factsOf(state, me.id);
  const wide = useWaysOn(state, facts.suggestions);

  useWhen(state.connection === 'online', fetchParts);
  useWhen(state.connection === 'closed' && state.dismissal !== 'too_many', onSessionEnd);
  useHold(facts.emberBusy || state.pending.length > 0 || composing.draft.text !== '');

  const submit = () => {
    const { text, intent } = composing.release();
    room.submit(text, intent);
  };
  const onIdeas = facts.open && !facts.emberBusy && story.segments.length > 0 && story.narrator !== 'off' ? actions.ideas : undefined;
  const panels = usePanel(panel);
  const together = story.members.length > 1;
  const talking = useTalk(room);
  const unseen = useUnseenTalk(state.talk, story.id, me.id, panel === 'talk');
  const [said, setSaid] = useState('');
  const [sought, setSought] = useState<{ seq: number; words: string } | null>(null);
  // What lies under a sheet cannot take the focus: the sheet goes first.
  useWhenThere(panel === 'story' ? sought : null, ({ seq, words }) => {
    setSought(null);
    void showPassage(room, seq, words, reducedMotion);
  });
  useRoomCommands({ facts, composing, actions, panels, onSubmit: submit, onIdeas });
  const composer = {
    facts: { ...facts, suggestions: wide },
    composing,
    onKey: () => room.key(),
    onSubmit: submit,
    onIdeas,
    onPass: facts.myTurn && inTurns(story) && story.members.length > 1 && !facts.emberBusy ? actions.pass : undefined,
  };

  return (
    <div className={styles.room} data-panel={panel}>
      <StageLight />
      <a className={styles.skip} href="#main">{t('app.skip')}</a>
      <TopBar story={story} myId={me.id} guest={me.guest}>
        {together && <TalkLink unseen={unseen} />}
        <Suspense>{invite && story.members.length < 2 && <InviteLinkButton storyId={story.id} code={invite} />}</Suspense>
        <StoryMenu story={story} host={facts.host} actions={actions} onSettings={() => panels.open('settings')} />
      </TopBar>
      <ConnectionBar connection={state.connection} dismissal={state.dismissal} />
      <div className={styles.side}>
        <Circle state={state} facts={facts} still={reducedMotion} />
        <MoodStrip mood={story.mood} />
      </div>
      <ScenePlate className={styles.scene} state={state} place={place} onStale={() => room.reload()} />
      <Suspense>{tier === 'kids' && <ReadToMe segments={story.segments} telling={state.telling !== null} />}</Suspense>
      <StoryPage
        state={state}
        me={facts.me}
        pace={paceOf(me.preferences, reducedMotion)}
        onEdit={actions.edit}
        onOlder={actions.older}
        onSettled={(jobId) => room.settled(jobId)}
        onSpot={(spot) => room.at(spot)}
        onStop={actions.stop}
        onPlace={setPlace}
        onWrite={composing.focus}
      >
        {tier !== 'kids' && facts.myTurn && <WaysOn suggestions={wide} onTake={composing.take} />}
        <Suspense>
          {facts.open && story.round && <Round story={story} me={facts.me} blocked={facts.away || actions.busy} onVote={actions.vote} onEnd={actions.endRound} />}
        </Suspense>
        <div className={styles.tools}>
          <PageTools
            facts={facts}
            busy={actions.busy}
            onUndo={actions.undo}
            onRedo={actions.redo}
            onRetell={actions.retell}
            onLetTell={actions.letTell}
          />
        </div>
      </StoryPage>
      <div className={styles.turn}>
        <Suspense>{failed && <Refusal why={troubleOf(t, failed)} reason={failed.reason} rewrite={failed.rewrite} help={failed.help} helpLines={failed.helpLines} />}</Suspense>
        <Suspense>
          {!facts.open && <ClosedStory story={story} busy={actions.busy} onMove={actions.move} />}
          {facts.open && tier === 'kids' && <KidsComposer {...composer} held={story.held} onChoose={(choice) => choose(room, choice)} />}
        </Suspense>
        <Suspense>
          {facts.open && story.mode === 'director' && facts.host && facts.me && together && (
            <GiveTurn members={story.members} me={facts.me} blocked={facts.away || actions.busy} onGive={actions.give} />
          )}
        </Suspense>
        {facts.open && tier !== 'kids' && <Composer {...composer} onPicture={story.segments.length > 0 ? actions.picture : undefined} />}
      </div>
      <Suspense>
        {panel === 'talk' && together && (
          <TalkPanel
            talk={state.talk}
            members={story.members}
            myId={me.id}
            phrasesOnly={story.rating === 'kids'}
            online={state.connection === 'online'}
            talking={talking}
            onClose={panels.close}
          />
        )}
        {!isFolded(story) && <MindPanel
          held={story.held}
          open={panel === 'mind'}
          onClose={panels.close}
          onGo={(seq, words) => {
            if (panel !== 'story') panels.close();
            setSought({ seq, words });
          }}
          takes={facts.takes > 0 ? { count: facts.takes, at: (story.takes ?? []).indexOf(story.segments.at(-1)?.seq ?? 0) + 1 } : undefined}
        />}
        {panel === 'settings' && facts.host && facts.open && (
          <SettingsPanel story={story} away={facts.away} onNarrator={actions.setNarrator} onTurnLimit={actions.setTurnLimit} onClose={panels.close} />
        )}
        {panel === 'takes' && !isFolded(story) && tier !== 'kids' && (
          <TakesPanel
            story={story}
            myId={me.id}
            emberBusy={facts.emberBusy}
            onRetell={facts.canRetell ? actions.retell : undefined}
            onKeep={async (seq, sentences) => {
              await actions.keepTake(seq, sentences);
              setSaid(t('room.takeKept'));
            }}
            onClose={panels.close}
          />
        )}
      </Suspense>
      <PhoneTabs story={story} guest={me.guest} unseen={unseen} />
      <Announcer text={announcementOf(t, state, me.id)} />
      <Announcer text={said} />
    </div>
  );
}

/** Whether one writes after the other here, so that one may let the next go first. */
function inTurns({ mode }: Story): boolean {
  return mode !== 'free' && mode !== 'vote';
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
  // Who wants nothing of Ember is offered nothing of it.
  if (state.story.narrator === 'off') return own;
  return asked && asked.atSeq === state.story.segments.at(-1)?.seq ? asked.items : own;
}

function announcementOf(t: RoomWords, { heard, story }: RoomState, myId: string): string {
  if (!heard) return '';
  if (heard.author === 'narrator') return t('room.saidEmber', { text: heard.text });
  const { name } = personOf(story.members, heard.author_id, namelessIn(t, myId));
  return t('room.saidOther', { name, text: heard.text });
}
