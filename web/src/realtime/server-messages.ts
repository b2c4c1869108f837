import type { Asset, Joined, Member, ReactionUpdate, Round, Segment, ServerMessage, Story } from '../api/types';
import { withTalk } from './talk';
import { withoutArrived } from './pending-turns';
import type { Drawing, RoomState, Telling } from './room-state';

/** What each thing the server says changes. */
export function applyServerMessage(state: RoomState, message: ServerMessage): RoomState {
  switch (message.event) {
    case 'segment:started':
      return { ...state, telling: { jobId: message.payload.job_id, sentences: [], landed: null } };
    case 'segment:delta':
      return { ...state, telling: addSentence(state.telling, message.payload) };
    case 'segment:added':
      return addSegment(state, message.payload.segment, message.payload.job_id ?? null);
    case 'segment:retracted':
      return state.telling?.jobId === message.payload.job_id ? { ...state, telling: null } : state;
    case 'segment:edited':
      return withStory(state, {
        segments: replaceSegment(state.story.segments, message.payload.segment),
        seq: Math.max(state.story.seq, message.payload.seq),
      });
    case 'branch:changed':
      return moveHead(state, message.payload);
    case 'story:updated':
      return { ...withStory(state, { seq: Math.max(state.story.seq, message.payload.seq) }), stale: true };
    case 'member:joined':
      return withStory(state, {
        members: addMember(state.story.members, message.payload.member),
        seq: Math.max(state.story.seq, message.payload.seq),
      });
    case 'member:left':
      return seeOut(state, message.payload);
    case 'turn:changed':
      return withStory(state, {
        turn: { user_id: message.payload.user_id, number: message.payload.number, deadline: message.payload.deadline },
      });
    case 'round:changed':
      return changeRound(state, message.payload);
    case 'presence':
      return { ...state, ...whereabouts(message.payload.members) };
    case 'typing':
      return { ...state, typing: setTyping(state.typing, message.payload.user_id, message.payload.state === 'typing') };
    case 'chat:message':
      return { ...state, talk: withTalk(state.talk, [message.payload]) };
    case 'notification':
      return state;
    case 'reaction':
      return withStory(state, { reactions: withReaction(state.story.reactions, message.payload) });
    case 'media:queued':
      return { ...state, drawing: queueDrawing(state.drawing, message.payload.job_id, message.payload.segment_seq ?? null) };
    case 'media:ready':
      return hangPicture(state, message.payload.job_id, message.payload.segment_seq ?? null, message.payload.asset);
    case 'media:failed':
      return { ...state, drawing: withoutJob(state.drawing, message.payload.job_id) };
    case 'session:closed':
      return { ...state, connection: 'closed', dismissal: message.payload.reason, typing: [] };
    case 'server:draining':
      return { ...state, connection: 'draining', typing: [] };
  }
}

function withStory(state: RoomState, change: Partial<Story>): RoomState {
  return { ...state, story: { ...state.story, ...change } };
}

/** A round as it stands. One's vote goes with its round. */
function changeRound(state: RoomState, { round, seq }: { round: Round; seq: number }): RoomState {
  if (seq < state.roundSeq) return state;
  const vote = state.story.my_vote;
  const stands = round.proposals.some((proposal) => proposal.seq === vote);
  const story = { ...state.story, round, my_vote: stands ? vote : null, seq: Math.max(state.story.seq, seq) };
  return withoutArrived({ ...state, story, roundSeq: seq });
}

/** The signs at passages with one more, or one less; asked twice it is there once (P84). */
function withReaction(reactions: Story['reactions'], { seq, kind, user_id: userId, on }: ReactionUpdate): Story['reactions'] {
  const is = (other: Story['reactions'][number]) => other.seq === seq && other.kind === kind;
  const others = (reactions.find(is)?.users ?? []).filter((user) => user !== userId);
  const users = on ? [...others, userId] : others;
  const rest = reactions.filter((other) => !is(other));
  return users.length > 0 ? [...rest, { seq, kind, users }] : rest;
}

function addSentence(telling: Telling | null, delta: { job_id: string; index: number; text: string }): Telling {
  const current = telling?.jobId === delta.job_id ? telling : { jobId: delta.job_id, sentences: [], landed: null };
  // A hole that `Array.from` fills with undefined marks a sentence that is still on its way.
  const length = Math.max(current.sentences.length, delta.index + 1);
  const sentences = Array.from({ length }, (_, i) => (i === delta.index ? delta.text : current.sentences[i]));
  return { ...current, sentences };
}

function addSegment(state: RoomState, segment: Segment, jobId: string | null): RoomState {
  const known = state.story.segments.some((other) => other.id === segment.id);
  const folds = state.story.mode === 'fold' && state.story.state === 'open' && !known;
  const segments = known ? replaceSegment(state.story.segments, segment) : [...(folds ? [] : state.story.segments), segment];
  const own = state.pending.some((turn) => turn.clientTurnId === segment.client_turn_id);
  const told = jobId !== null && state.telling?.jobId === jobId;
  return {
    ...withStory(state, {
      segments,
      ...(folds ? { folded: (state.story.folded ?? 0) + state.story.segments.length } : {}),
      seq: Math.max(state.story.seq, segment.seq),
      head: segment.seq,
      mood: segment.mood,
      can_redo: false,
      // Takes are of the story's end: behind a person's turn there are none yet.
      takes: segment.author === 'human' ? [] : state.story.takes,
    }),
    pending: state.pending.filter((turn) => turn.clientTurnId !== segment.client_turn_id),
    typing: segment.author_id ? setTyping(state.typing, segment.author_id, false) : state.typing,
    telling: told && state.telling ? { ...state.telling, landed: segment } : state.telling,
    heard: own || known ? state.heard : segment,
    // What Ember holds in mind comes with the story alone.
    stale: state.stale || segment.author === 'narrator',
  };
}

function replaceSegment(segments: readonly Segment[], segment: Segment): Segment[] {
  return segments.map((other) => (other.id === segment.id ? { ...segment, picture: segment.picture ?? other.picture } : other));
}

function moveHead(state: RoomState, move: { seq: number; head?: number | null; can_redo: boolean }): RoomState {
  const head = move.head ?? null;
  // A head that is not on this page is a take in another's place: that one stays until its words are here.
  const { segments: page } = state.story;
  const elsewhere = head !== null && page.some(({ seq }) => seq < head) && page.every(({ seq }) => seq !== head);
  const segments = elsewhere ? page : page.filter((segment) => head !== null && segment.seq <= head);
  return {
    ...withStory(state, { segments, head, can_redo: move.can_redo, seq: Math.max(state.story.seq, move.seq) }),
    telling: state.telling?.landed ? null : state.telling,
    stale: true,
  };
}

function addMember(members: readonly Member[], member: Member): Member[] {
  return [...members.filter((other) => other.user_id !== member.user_id), member];
}

/** Whose their passages are comes with the story alone. */
function seeOut(state: RoomState, { user_id: userId, seq }: { user_id: string; seq: number }): RoomState {
  const members = state.story.members.filter((member) => member.user_id !== userId);
  const present = Object.entries(state.presence).filter(([id]) => id !== userId);
  return {
    ...withStory(state, { members, seq: Math.max(state.story.seq, seq) }),
    presence: Object.fromEntries(present),
    typing: setTyping(state.typing, userId, false),
    stale: true,
  };
}

/** Who is where, and so who writes. */
export function whereabouts(members: Joined['presence']): Pick<RoomState, 'presence' | 'typing'> {
  return {
    presence: Object.fromEntries(members.map((member) => [member.user_id, member.state])),
    typing: members.filter((member) => member.state === 'writing').map((member) => member.user_id),
  };
}

function setTyping(typing: readonly string[], userId: string, on: boolean): readonly string[] {
  if (typing.includes(userId) === on) return typing;
  return on ? [...typing, userId] : typing.filter((other) => other !== userId);
}

function queueDrawing(drawing: readonly Drawing[], jobId: string, segmentSeq: number | null): Drawing[] {
  return [...withoutJob(drawing, jobId), { jobId, segmentSeq }];
}

function withoutJob(drawing: readonly Drawing[], jobId: string): Drawing[] {
  return drawing.filter((other) => other.jobId !== jobId);
}

function hangPicture(state: RoomState, jobId: string, segmentSeq: number | null, picture: Asset): RoomState {
  const seq = segmentSeq ?? state.story.segments.at(-1)?.seq;
  const segments = state.story.segments.map((segment) => (segment.seq === seq ? { ...segment, picture } : segment));
  return { ...withStory(state, { segments }), drawing: withoutJob(state.drawing, jobId) };
}
