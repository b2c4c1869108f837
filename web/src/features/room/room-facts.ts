import type { Person } from '../../components/avatar/avatar';
import type { FireState } from '../../components/flame/flame';
import type { Asset, Member, Mode, Segment, Story, Suggestion } from '../../api/types';
import { toldText, type RoomState } from '../../realtime/room-state';
import type { RoomWords } from './room-words';

/** What the room's parts need to know, worked out from its state in one place. */
export interface RoomFacts {
  me: Member | undefined;
  host: boolean;
  /** One may write now. */
  myTurn: boolean;
  mode: Mode;
  /** What one has proposed in this round, or is about to. */
  proposed: boolean;
  /** Whoever writes now, beside oneself. */
  writing: readonly Member[];
  /** Whose turn it is. */
  turn: Member | undefined;
  open: boolean;
  fire: FireState;
  /** There is no way to the server now. */
  away: boolean;
  /** Ember has begun, or is about to. */
  emberBusy: boolean;
  suggestions: readonly Suggestion[];
  canUndo: boolean;
  canRedo: boolean;
  canRetell: boolean;
  /** Ember can be asked to tell. */
  canLetTell: boolean;
  /** It tells only when it is asked. */
  onRequest: boolean;
  /** How many of Ember's takes there are to choose from; 0 where there is no choice. */
  takes: number;
}

export function factsOf(state: RoomState, myId: string): RoomFacts {
  const { story, telling } = state;
  const last = story.segments.at(-1);
  const open = story.state === 'open';
  const { mode } = story;
  // What is proposed is no turn yet.
  const awaited = mode !== 'vote' && state.pending.length > 0 && story.narrator === 'each_turn' && state.connection === 'online';
  const emberBusy = telling !== null || awaited;
  const settled = !emberBusy && state.pending.length === 0;
  const me = story.members.find((member) => member.user_id === myId);
  const proposed = mode === 'vote' && (state.pending.length > 0 || (story.round?.proposals.some(({ user_id: id }) => id === myId) ?? false));
  // Who did not write the last passage of a folded story takes nothing back.
  const mayUndo = mode !== 'fold' || last?.author_id === myId;
  const onRequest = story.narrator === 'on_request';
  const tells = story.narrator !== 'off';
  return {
    me,
    host: me?.host ?? false,
    open,
    turn: story.members.find((member) => member.user_id === story.turn.user_id),
    mode,
    proposed,
    writing: story.members.filter(({ user_id: id }) => id !== myId && state.typing.includes(id)),
    myTurn: mode === 'free' ? me !== undefined : mode === 'vote' ? me !== undefined && !proposed : story.turn.user_id === myId,
    fire: fireOf(state, awaited),
    away: isAway(state),
    emberBusy,
    suggestions: open && tells && settled && last?.author === 'narrator' ? (last.suggestions ?? []) : [],
    canUndo: open && settled && mayUndo && story.segments.some((segment) => segment.author === 'human'),
    canRedo: open && settled && story.can_redo,
    canRetell: open && mode !== 'fold' && tells && settled && last?.author === 'narrator',
    canLetTell: open && tells && settled && (last?.author === 'human' || (onRequest && last !== undefined)),
    onRequest,
    takes: open && mode !== 'fold' && state.pending.length === 0 && story.takes?.some((take) => take !== last?.seq) ? story.takes.length : 0,
  };
}

function isAway({ connection }: RoomState): boolean {
  return connection === 'offline' || connection === 'closed' || connection === 'draining';
}

function fireOf(state: RoomState, awaited: boolean): FireState {
  if (isAway(state)) return 'cold';
  if (state.telling) return toldText(state.telling) === '' ? 'thinking' : 'telling';
  if (awaited) return 'thinking';
  return state.typing.length > 0 ? 'listening' : 'resting';
}

/** Whether all but the last passage is hidden until the story is finished. */
export function isFolded({ mode, state }: Story): boolean {
  return mode === 'fold' && state !== 'finished';
}

/** The picture of where a reader is: the last one at or before a segment, or the story's first. */
export function pictureAt(segments: readonly Segment[], seq: number): Asset | null {
  const before = segments.findLast((segment) => segment.seq <= seq && segment.picture);
  return before?.picture ?? null;
}

/** What guests are called, who have no name yet: oneself, and others. */
export interface Nameless {
  myId: string | undefined;
  me: string;
  other: string;
}

export function namelessIn(t: RoomWords, myId: string | undefined): Nameless {
  return { myId, me: t('room.me'), other: t('room.guest') };
}

/** A person to draw, also for a guest who has no name yet and for somebody who is no member any more. */
export function personOf(members: readonly Member[], id: string | null | undefined, names: Nameless): Person {
  const member = members.find((other) => other.user_id === id);
  return {
    id: id ?? '',
    name: member?.pen_name || (id === names.myId ? names.me : names.other),
    avatar: member?.avatar ?? '',
    ink: member?.ink ?? 'inkwell',
  };
}

/** What whoever writes next is called. */
export function turnName(t: RoomWords, { me, turn }: RoomFacts): string {
  return personOf(turn ? [turn] : [], turn?.user_id, namelessIn(t, me?.user_id)).name;
}

/** What the writing box says of whose turn it is. */
export function turnStatus(t: RoomWords, facts: RoomFacts): string {
  const { mode, myTurn, emberBusy, writing, turn } = facts;
  if (mode === 'vote') return t(facts.proposed ? 'room.statusProposed' : 'room.statusPropose');
  if (myTurn && emberBusy) return t('room.statusDraft');
  if (mode === 'free') {
    const [one] = writing;
    return one ? t('room.statusWrites', { name: personOf([one], one.user_id, namelessIn(t, facts.me?.user_id)).name }) : t('room.statusFree');
  }
  if (mode === 'director' && turn?.host) return myTurn ? t('room.statusDirect') : t('room.statusDirected', { name: turnName(t, facts) });
  return myTurn ? t('room.statusYourTurn') : t('room.statusWait', { name: turnName(t, facts) });
}
