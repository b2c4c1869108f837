import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../api/types';
import { emberSegment, joined, segment, story, TOM } from '../test/stories';
import { openRoom, reduce, toldText, type RoomEvent, type RoomState } from './room-state';

const JOB = 'job-1';
const STORY_ID = 'story-1';

function said<E extends ServerMessage['event']>(event: E, payload: object): RoomEvent {
  return { kind: 'said', message: { event, payload: { story_id: STORY_ID, ...payload } } as ServerMessage };
}

function after(...events: RoomEvent[]): RoomState {
  return events.reduce(reduce, openRoom(story()));
}

const pending = (clientTurnId: string): RoomEvent => ({
  kind: 'queued',
  turn: { clientTurnId, text: 'Mine.', intent: 'write', state: 'sending' },
});

const added = (seq: number, change = {}, job?: string) =>
  said('segment:added', { segment: segment(seq, change), ...(job ? { job_id: job } : {}) });
const told = (seq: number, text: string) => said('segment:added', { segment: emberSegment(seq, { text }), job_id: JOB });
const started = said('segment:started', { job_id: JOB });
const delta = (index: number, text: string) => said('segment:delta', { job_id: JOB, index, text });

describe('one’s own turn', () => {
  it('stands on the page before the server has answered', () => {
    expect(after(pending('c1')).pending).toMatchObject([{ clientTurnId: 'c1', state: 'sending' }]);
  });

  it('is replaced by the segment that carries its id, and is not announced', () => {
    const state = after(pending('c1'), added(4, { client_turn_id: 'c1' }));
    expect(state.pending).toEqual([]);
    expect(state.story.segments.map((one) => one.seq)).toEqual([2, 3, 4]);
    expect(state.heard).toBeNull();
  });

  it('is on the page once when the segment comes twice', () => {
    const state = after(pending('c1'), added(4, { client_turn_id: 'c1' }), added(4, { client_turn_id: 'c1' }));
    expect(state.story.segments).toHaveLength(3);
  });

  it('goes away when a loaded story has it already', () => {
    const state = after(pending('c1'), { kind: 'loaded', story: story({ segments: [segment(2), emberSegment(3), segment(4, { client_turn_id: 'c1' })] }) });
    expect(state.pending).toEqual([]);
  });

  it('does not come back once its words are on the page', () => {
    expect(after(added(4, { client_turn_id: 'c1' }), pending('c1')).pending).toEqual([]);
  });

  const accepted: RoomEvent = { kind: 'accepted', clientTurnId: 'c1', seq: 4 };
  const its = added(4, { client_turn_id: 'c1' });
  it.each([
    ['queued, accepted, added', [pending('c1'), accepted, its]],
    ['queued, added, accepted', [pending('c1'), its, accepted]],
    ['added, queued, accepted', [its, pending('c1'), accepted]],
    ['added, accepted, queued', [its, accepted, pending('c1')]],
    ['accepted, queued, added', [accepted, pending('c1'), its]],
    ['accepted, added, queued', [accepted, its, pending('c1')]],
  ])('is on the page once, in whatever order the news comes: %s', (_order, events) => {
    const state = after(...events);
    expect(state.pending).toEqual([]);
    expect(state.story.segments.map((one) => one.seq)).toEqual([2, 3, 4]);
    expect(state.stale).toBe(false);
  });

  it('stays until its words come', () => {
    expect(after(pending('c1'), accepted).pending).toHaveLength(1);
  });

  it('goes away when it was undone before this visit, and the story is loaded again', () => {
    expect(after(pending('c1'), { ...accepted, seq: 2 })).toMatchObject({ pending: [], stale: true });
  });

  it('says that it is kept, and that it goes again', () => {
    const kept = after(pending('c1'), { kind: 'kept', clientTurnId: 'c1' });
    expect(kept.pending[0]?.state).toBe('kept');
    expect(reduce(kept, { kind: 'sending', clientTurnId: 'c1' }).pending[0]?.state).toBe('sending');
  });
});

describe('Ember’s passage', () => {
  it('grows by its sentences in their order, whatever order they come in', () => {
    const state = after(started, delta(1, ' Two.'), delta(0, 'One.'));
    expect(toldText(state.telling!)).toBe('One. Two.');
  });

  it('shows nothing behind a sentence that is still missing', () => {
    expect(toldText(after(started, delta(0, 'One.'), delta(2, ' Three.')).telling!)).toBe('One.');
  });

  it('begins again when its server was lost', () => {
    expect(toldText(after(started, delta(0, 'One.'), started).telling!)).toBe('');
  });

  it('needs nothing but the added segment', () => {
    const state = after(started, told(4, 'One. Two.'));
    expect(toldText(state.telling!)).toBe('One. Two.');
    expect(state.heard?.text).toBe('One. Two.');
    expect(state.stale).toBe(true);
  });

  it('cools into the page when the last word has come', () => {
    const state = after(started, told(4, 'One.'), { kind: 'settled', jobId: JOB });
    expect(state.telling).toBeNull();
    expect(state.story.segments.at(-1)?.text).toBe('One.');
  });

  it('is not settled while it is still told', () => {
    expect(after(started, delta(0, 'One.'), { kind: 'settled', jobId: JOB }).telling).not.toBeNull();
  });

  it('leaves nothing behind when it is stopped', () => {
    expect(after(started, delta(0, 'One.'), said('segment:retracted', { job_id: JOB })).telling).toBeNull();
  });

  it('is taken up on a reconnect while it is told', () => {
    expect(after({ kind: 'joined', joined: joined(story(), { telling: JOB }) }).telling?.jobId).toBe(JOB);
  });

  it('is forgotten on a reconnect when it is over', () => {
    expect(after(started, { kind: 'joined', joined: joined(story()) }).telling).toBeNull();
  });
});

describe('resuming', () => {
  it('is complete when nothing happened meanwhile', () => {
    expect(after({ kind: 'joined', joined: joined(story()) })).toMatchObject({ connection: 'online', stale: false });
  });

  it('loads the story again when events were missed', () => {
    const event = { seq: 4, at: '2026-01-05T18:31:00.000Z', actor: null, kind: 'turn', payload: {} };
    expect(after({ kind: 'joined', joined: joined(story(), { seq: 4, events: [event] }) }).stale).toBe(true);
  });

  it('p55 knows by whose row words are judged now', () => {
    expect(after({ kind: 'joined', joined: joined(story(), { rating: 'teens' }) }).story.rating).toBe('teens');
    expect(after(said('story:updated', { seq: 4 }))).toMatchObject({ stale: true, story: { seq: 4 } });
  });

  it('takes the whole path when too much was missed', () => {
    const whole = joined(story(), { seq: 90, events: undefined, segments: [segment(89), segment(90)] });
    expect(after({ kind: 'joined', joined: whole }).story.segments.map((one) => one.seq)).toEqual([89, 90]);
  });

  it('does not take an answer that is older than what it has heard', () => {
    const state = after(added(4), { kind: 'loaded', story: story() });
    expect(state.story.segments.map((one) => one.seq)).toEqual([2, 3, 4]);
    expect(state.stale).toBe(true);
  });
});

describe('the path', () => {
  it('ends at the new head at once after an undo, and is loaded again', () => {
    const state = after(added(4), said('branch:changed', { seq: 5, head: 3, can_redo: true }));
    expect(state.story.segments.map((one) => one.seq)).toEqual([2, 3]);
    expect(state).toMatchObject({ stale: true, story: { can_redo: true, head: 3, seq: 5 } });
  });

  it('p41 offers no takes behind a person’s turn', () => {
    const open = openRoom(story({ takes: [3], segments: [segment(2), emberSegment(3)] }));
    expect(reduce(open, added(4)).story.takes).toEqual([]);
    expect(reduce(open, told(4, 'On.')).story).toMatchObject({ takes: [3] });
  });

  it('p45 keeps the take that stood until the words of the one kept are here', () => {
    const kept = said('branch:changed', { seq: 6, head: 5, can_redo: false });
    // 3 was told first, 5 later and set aside: now 5 stands, which this page has never had.
    const waiting = after(kept);
    expect(waiting.story.segments.map((one) => one.seq)).toEqual([2, 3]);
    expect(waiting.stale).toBe(true);
    const now = story({ segments: [segment(2), emberSegment(5)], seq: 6, head: 5 });
    expect(after(kept, { kind: 'loaded', story: now }).story.segments.map((one) => one.seq)).toEqual([2, 5]);
    // And the other way round: 5 is on the page, 4 is not.
    const back = [added(5), said('branch:changed', { seq: 7, head: 4, can_redo: false })];
    expect(after(...back).story.segments.map((one) => one.seq)).toEqual([2, 3, 5]);
  });

  it('is empty when everything was undone', () => {
    expect(after(said('branch:changed', { seq: 5, head: null, can_redo: true })).story.segments).toEqual([]);
  });

  it('takes another wording and keeps the picture', () => {
    const picture = { url: '/assets/a', width: 4, height: 3, alt: 'A lamp', made_by: 'illustrator' };
    const state = after(
      said('media:ready', { job_id: 'p', kind: 'picture', segment_seq: 2, asset: picture }),
      said('segment:edited', { segment: segment(2, { text: 'Reworded.' }), seq: 4 }),
    );
    expect(state.story.segments[0]).toMatchObject({ text: 'Reworded.', picture });
  });

  it('grows backwards without repeating a passage', () => {
    const state = after({ kind: 'older', segments: [segment(1), segment(2)], hasMore: false });
    expect(state.story.segments.map((one) => one.seq)).toEqual([1, 2, 3]);
  });
});

describe('pictures', () => {
  const asset = { url: '/assets/a', width: 4, height: 3, alt: 'A lamp', made_by: 'illustrator' };

  it('are awaited, then hang at their segment', () => {
    const waiting = after(said('media:queued', { job_id: 'p', kind: 'picture', segment_seq: 3 }));
    expect(waiting.drawing).toEqual([{ jobId: 'p', segmentSeq: 3 }]);
    const hung = reduce(waiting, said('media:ready', { job_id: 'p', kind: 'picture', segment_seq: 3, asset }));
    expect(hung.drawing).toEqual([]);
    expect(hung.story.segments[1]?.picture).toEqual(asset);
  });

  it('are no longer awaited when they failed', () => {
    const state = after(said('media:queued', { job_id: 'p', kind: 'picture', segment_seq: 3 }), said('media:failed', { job_id: 'p', kind: 'picture' }));
    expect(state.drawing).toEqual([]);
  });

  it('survive a loaded story that has no link to them yet', () => {
    const state = after(said('media:ready', { job_id: 'p', kind: 'picture', segment_seq: 3, asset }), { kind: 'loaded', story: story() });
    expect(state.story.segments[1]?.picture).toEqual(asset);
  });
});

describe('people', () => {
  it('sit down once', () => {
    const sit = said('member:joined', { member: TOM, seq: 4 });
    expect(after(sit, sit).story.members.map((member) => member.pen_name)).toEqual(['Maren', 'Tom']);
    expect(after(sit).story.seq).toBe(4);
  });

  it('p46 who have left are off the list, and the story is loaded again', () => {
    const here = [
      said('member:joined', { member: TOM, seq: 4 }),
      said('presence', { members: [{ user_id: TOM.user_id, state: 'here' }] }),
      said('typing', { user_id: TOM.user_id, state: 'typing' }),
    ];
    expect(after(...here)).toMatchObject({ typing: [TOM.user_id], stale: false });
    const gone = after(...here, said('member:left', { user_id: TOM.user_id, seq: 5, removed: false }));
    expect(gone.story.members.map((member) => member.pen_name)).toEqual(['Maren']);
    expect(gone).toMatchObject({ typing: [], presence: {}, stale: true, story: { seq: 5 } });
  });

  it('p31 who sit down move the newest number on, so that nothing is missed or asked for twice', () => {
    const late = said('member:joined', { member: TOM, seq: 2 });
    expect(after(late).story.seq).toBe(3);
  });

  it('write until their words are there', () => {
    const typing = said('typing', { user_id: TOM.user_id, state: 'typing' });
    expect(after(typing).typing).toEqual([TOM.user_id]);
    expect(after(typing, added(4, { author_id: TOM.user_id })).typing).toEqual([]);
  });

  it('are heard of once, by the newest passage', () => {
    expect(after(added(4, { author_id: TOM.user_id, text: 'Hello.' })).heard?.text).toBe('Hello.');
  });

  it('have the turn the server gives them', () => {
    expect(after(said('turn:changed', { user_id: TOM.user_id, number: 7 })).story.turn).toEqual({ user_id: TOM.user_id, number: 7 });
  });

  it('p67 write as long as the server says so, also for who comes later', () => {
    const writes = joined(story(), { presence: [{ user_id: TOM.user_id, state: 'writing' }] });
    expect(after({ kind: 'joined', joined: writes }).typing).toEqual([TOM.user_id]);
    const gone = said('presence', { members: [{ user_id: TOM.user_id, state: 'reading' }] });
    expect(after({ kind: 'joined', joined: writes }, gone)).toMatchObject({ typing: [], presence: { [TOM.user_id]: 'reading' } });
    expect(after({ kind: 'joined', joined: writes }, said('presence', { members: [] }))).toMatchObject({ typing: [], presence: {} });
  });

  it('are where the server says', () => {
    expect(after(said('presence', { members: [{ user_id: TOM.user_id, state: 'away' }] })).presence).toEqual({ [TOM.user_id]: 'away' });
  });
});

describe('the connection', () => {
  it.each([
    [said('session:closed', { reason: 'ended_elsewhere' }), 'closed'],
    [said('server:draining', { retry_after: 2 }), 'draining'],
    [{ kind: 'connection', connection: 'offline' } as const, 'offline'],
  ])('says how it stands (%#)', (event, connection) => {
    const state = after(said('typing', { user_id: TOM.user_id, state: 'typing' }), event);
    expect(state).toMatchObject({ connection, typing: [] });
  });
});

describe('ideas', () => {
  it('belong to the passage they were asked at', () => {
    const items = [{ kind: 'do', text: 'Open it.' }] as const;
    expect(after({ kind: 'suggested', items: [...items] }).ideas).toEqual({ atSeq: 3, items });
  });
});
