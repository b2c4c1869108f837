import type { Failure } from '../api/problems';
import type { ChatItem, Intent, Joined, Segment, ServerMessage, Story, Suggestion } from '../api/types';
import { withoutArrived } from './pending-turns';
import { applyServerMessage, whereabouts } from './server-messages';
import { withTalk } from './talk';

/** How the room stands with the server. `draining` and `closed` are what it said itself. */
export type Connection = 'connecting' | 'online' | 'offline' | 'draining' | 'closed';

/** One's own turn that the server has not confirmed yet. */
export interface PendingTurn {
  clientTurnId: string;
  text: string;
  intent: Intent;
  /** `kept`: waits here until it can be sent. */
  state: 'sending' | 'kept';
  /** No disk has it: it is gone with this page. */
  loose?: boolean;
  /** Why it waits, where the server gave a reason. */
  failure?: Failure;
  /** The server has it as this event, which has not been heard yet. */
  acceptedSeq?: number;
}

/** A passage that Ember is telling, or has told and whose words still come onto the page. */
export interface Telling {
  jobId: string;
  /** Sentences by index; holes are sentences that have not come yet. */
  sentences: readonly (string | undefined)[];
  /** The finished passage, once it is on disk. */
  landed: Segment | null;
}

/** A picture on its way. */
export interface Drawing {
  jobId: string;
  segmentSeq: number | null;
}

export interface RoomState {
  story: Story;
  connection: Connection;
  /** Why the server closed the session, in its own word. */
  dismissal: string | null;
  /** Member by id; who is missing is away. */
  presence: Readonly<Record<string, 'here' | 'reading' | 'writing' | 'away'>>;
  typing: readonly string[];
  telling: Telling | null;
  pending: readonly PendingTurn[];
  drawing: readonly Drawing[];
  /** The newest passage by somebody else, for the one announcement it gets. */
  heard: Segment | null;
  /** What was said beside the story, oldest first. */
  talk: readonly ChatItem[];
  /** The newest event that the round is known from: what is told from an older one says less. */
  roundSeq: number;
  /** Ways on that somebody here asked for, and the passage they lead on from. */
  ideas: { atSeq: number; items: readonly Suggestion[] } | null;
  /** The server has something that this state has not: the story is to be loaded again. */
  stale: boolean;
}

/** What happens to a room: the server's words, answers to ours, and what the person does. */
export type RoomEvent =
  | { kind: 'said'; message: ServerMessage }
  | { kind: 'joined'; joined: Joined }
  | { kind: 'loaded'; story: Story }
  | { kind: 'older'; segments: readonly Segment[]; hasMore: boolean }
  | { kind: 'connection'; connection: Connection }
  | { kind: 'queued'; turn: PendingTurn }
  | { kind: 'kept'; clientTurnId: string; failure?: Failure }
  | { kind: 'loose'; clientTurnId: string }
  | { kind: 'sending'; clientTurnId: string }
  | { kind: 'accepted'; clientTurnId: string; seq: number }
  | { kind: 'withdrawn'; clientTurnId: string }
  | { kind: 'voted'; proposal: number }
  | { kind: 'suggested'; items: readonly Suggestion[] }
  | { kind: 'settled'; jobId: string };

export function openRoom(story: Story): RoomState {
  return {
    story,
    connection: 'connecting',
    dismissal: null,
    presence: {},
    typing: [],
    telling: null,
    pending: [],
    drawing: [],
    heard: null,
    talk: [],
    roundSeq: story.seq,
    ideas: null,
    stale: false,
  };
}

/** The next state of a room. Pure: it fetches nothing and keeps nothing. */
export function reduce(state: RoomState, event: RoomEvent): RoomState {
  switch (event.kind) {
    case 'said':
      return applyServerMessage(state, event.message);
    case 'joined':
      return join(state, event.joined);
    case 'loaded':
      return load(state, event.story);
    case 'older':
      return prepend(state, event.segments, event.hasMore);
    case 'connection':
      return { ...state, connection: event.connection, typing: event.connection === 'online' ? state.typing : [] };
    case 'queued':
      return withoutArrived({ ...state, pending: [...withoutTurn(state.pending, event.turn.clientTurnId), event.turn] });
    case 'kept':
      return markPending(state, event.clientTurnId, { state: 'kept', failure: event.failure });
    case 'loose':
      return markPending(state, event.clientTurnId, { loose: true });
    case 'sending':
      return markPending(state, event.clientTurnId, { state: 'sending', failure: undefined });
    case 'accepted':
      return accept(state, event.clientTurnId, event.seq);
    case 'withdrawn':
      return { ...state, pending: withoutTurn(state.pending, event.clientTurnId) };
    case 'voted':
      return vote(state, event.proposal);
    case 'suggested':
      return { ...state, ideas: { atSeq: state.story.segments.at(-1)?.seq ?? 0, items: event.items } };
    case 'settled':
      return state.telling?.jobId === event.jobId && state.telling.landed ? { ...state, telling: null } : state;
  }
}

/** What Ember has told so far: the sentences up to the first that has not come yet. */
export function toldText(telling: Telling): string {
  if (telling.landed) return telling.landed.text;
  const gap = telling.sentences.findIndex((sentence) => sentence === undefined);
  return (gap < 0 ? telling.sentences : telling.sentences.slice(0, gap)).join('');
}

function join(state: RoomState, joined: Joined): RoomState {
  const whole = !joined.events && joined.segments.length > 0;
  const missed = (joined.events?.length ?? 0) > 0 || (!whole && joined.seq > state.story.seq);
  const story: Story = {
    ...state.story,
    members: joined.members,
    rating: joined.rating,
    turn: joined.turn,
    mood: joined.mood,
    ...(joined.seq < state.roundSeq ? {} : { round: joined.round, my_vote: joined.my_vote }),
    folded: joined.folded,
    ...(whole ? { segments: joined.segments, seq: joined.seq, head: joined.head } : {}),
  };
  return {
    ...withoutArrived({ ...state, story, roundSeq: Math.max(state.roundSeq, joined.seq) }),
    connection: 'online',
    ...whereabouts(joined.presence),
    talk: withTalk(state.talk, joined.chat),
    telling: tellingAfterJoin(state.telling, joined.telling ?? null),
    stale: state.stale || missed,
  };
}

function tellingAfterJoin(before: Telling | null, jobId: string | null): Telling | null {
  if (before && (before.landed || before.jobId === jobId)) return before;
  return jobId ? { jobId, sentences: [], landed: null } : null;
}

function load(state: RoomState, story: Story): RoomState {
  // The answer left the server before something this room has heard since: ask once more.
  if (story.seq < state.story.seq) return { ...state, stale: true };
  const pictures = new Map(state.story.segments.map((segment) => [segment.id, segment.picture]));
  const segments = story.segments.map((segment) => ({ ...segment, picture: segment.picture ?? pictures.get(segment.id) }));
  const known = new Set(story.segments.map((segment) => segment.id));
  const landed = state.telling?.landed;
  const telling = landed && !known.has(landed.id) ? null : state.telling;
  return withoutArrived({ ...state, story: { ...story, segments }, roundSeq: story.seq, telling, stale: false });
}

function prepend(state: RoomState, segments: readonly Segment[], hasMore: boolean): RoomState {
  const known = new Set(state.story.segments.map((segment) => segment.id));
  const older = segments.filter((segment) => !known.has(segment.id));
  return { ...state, story: { ...state.story, segments: [...older, ...state.story.segments], has_more: hasMore } };
}

/** A turn is on the server's disk. Its words come with `segment:added`, unless that has been heard already. */
function accept(state: RoomState, clientTurnId: string, seq: number): RoomState {
  if (seq > state.story.seq) return markPending(state, clientTurnId, { acceptedSeq: seq });
  // A round that is over told of its proposals: what was not picked is nowhere, and nothing is missed.
  const shown = Boolean(state.story.round) || state.story.segments.some((segment) => segment.client_turn_id === clientTurnId);
  return { ...state, pending: withoutTurn(state.pending, clientTurnId), stale: state.stale || !shown };
}

function withoutTurn(pending: readonly PendingTurn[], clientTurnId: string): PendingTurn[] {
  return pending.filter((turn) => turn.clientTurnId !== clientTurnId);
}

function markPending(state: RoomState, clientTurnId: string, change: Partial<PendingTurn>): RoomState {
  const pending = state.pending.map((turn) => (turn.clientTurnId === clientTurnId ? { ...turn, ...change } : turn));
  return { ...state, pending };
}

function vote(state: RoomState, proposal: number): RoomState {
  const stands = state.story.round?.proposals.some(({ seq }) => seq === proposal);
  return stands ? { ...state, story: { ...state.story, my_vote: proposal } } : state;
}
