import { describe, expect, it } from 'vitest';
import type { Proposal, ServerMessage, Story } from '../api/types';
import { emberSegment, joined, MAREN, segment, story, TOM } from '../test/stories';
import { openRoom, reduce, type RoomEvent, type RoomState } from './room-state';

const STORY_ID = 'story-1';
const EMPTY = { proposals: [], voted: [] };

function said<E extends ServerMessage['event']>(event: E, payload: object): RoomEvent {
  return { kind: 'said', message: { event, payload: { story_id: STORY_ID, ...payload } } as ServerMessage };
}

function proposal(seq: number, change: Partial<Proposal> = {}): Proposal {
  return { seq, user_id: TOM.user_id, client_turn_id: `c-${seq}`, intent: 'write', text: `Proposal ${seq}.`, ...change };
}

const round = (seq: number, proposals: Proposal[], voted: string[] = []) => said('round:changed', { seq, round: { proposals, voted } });
const voting = (change: Partial<Story> = {}) => story({ mode: 'vote', members: [MAREN, TOM], round: EMPTY, my_vote: null, ...change });

function after(of: Story, ...events: RoomEvent[]): RoomState {
  return events.reduce(reduce, openRoom(of));
}

const queued: RoomEvent = { kind: 'queued', turn: { clientTurnId: 'mine', text: 'Mine.', intent: 'write', state: 'sending' } };
const accepted: RoomEvent = { kind: 'accepted', clientTurnId: 'mine', seq: 4 };
const mine = proposal(4, { client_turn_id: 'mine', user_id: MAREN.user_id });

describe('a round', () => {
  it.each([
    ['heard after the answer', [queued, accepted, round(4, [mine])]],
    ['heard before the answer', [queued, round(4, [mine]), accepted]],
    ['heard with what came later', [queued, accepted, round(5, [mine, proposal(5)])]],
  ])('p56 has one’s proposal once, %s', (_name, events) => {
    const state = after(voting(), ...events);
    expect(state.pending).toEqual([]);
    expect(state.story.round?.proposals.filter((one) => one.client_turn_id === 'mine')).toHaveLength(1);
    expect(state.stale).toBe(false);
  });

  it('p56 lets go of a proposal whose round has ended unheard', () => {
    expect(after(voting(), queued, accepted, round(9, [])).pending).toEqual([]);
    expect(after(voting(), queued, round(9, []), accepted).pending).toEqual([]);
    expect(after(voting(), queued, accepted, { kind: 'loaded', story: voting({ seq: 9 }) }).pending).toEqual([]);
  });

  it('p56 keeps a proposal that has not been answered, whatever else is heard', () => {
    expect(after(voting(), queued, round(4, [proposal(4)])).pending).toHaveLength(1);
  });

  it('p57 marks one’s own vote, and forgets it with its round', () => {
    const voted = after(voting(), round(4, [proposal(4)]), { kind: 'voted', proposal: 4 });
    expect(voted.story.my_vote).toBe(4);
    expect(reduce(voted, round(5, [proposal(4)], [MAREN.user_id])).story.my_vote).toBe(4);
    expect(reduce(voted, round(6, [])).story.my_vote).toBeNull();
  });

  it('p57 marks no vote for a proposal that has gone meanwhile', () => {
    expect(after(voting(), round(5, []), { kind: 'voted', proposal: 4 }).story.my_vote).toBeNull();
  });

  it('p59 is not set back by what is told late', () => {
    const state = after(voting(), round(6, [proposal(4), proposal(5)], [TOM.user_id]), round(5, [proposal(4)]));
    expect(state.story.round?.proposals).toHaveLength(2);
    expect(state.story.round?.voted).toEqual([TOM.user_id]);
  });

  it('p59 is heard though something else was told in between', () => {
    const state = after(voting(), said('member:joined', { seq: 6, member: TOM }), round(5, [proposal(5)]));
    expect(state.story.round?.proposals).toHaveLength(1);
  });

  it('p59 comes with the way into the room, one’s own vote too', () => {
    const known = voting({ seq: 5, round: { proposals: [proposal(4)], voted: [MAREN.user_id] }, my_vote: 4 });
    const state = after(voting(), { kind: 'joined', joined: joined(known) });
    expect(state.story.round?.proposals).toHaveLength(1);
    expect(state.story.my_vote).toBe(4);
  });

  it('p58 ends with the picked words on the page, and nothing proposed', () => {
    const state = after(voting(), round(5, [proposal(4)], [TOM.user_id]), said('segment:added', { segment: segment(6, { author_id: TOM.user_id, client_turn_id: 'c-4' }) }), round(6, []));
    expect(state.story.segments.at(-1)?.seq).toBe(6);
    expect(state.story.round).toEqual(EMPTY);
  });
});

describe('a folded story', () => {
  const folding = (change: Partial<Story> = {}) => story({ mode: 'fold', members: [MAREN, TOM], segments: [segment(4)], folded: 2, ...change });

  it('p64 keeps the last passage alone and counts the others', () => {
    const state = after(folding(), said('segment:added', { segment: segment(5) }), said('segment:added', { segment: emberSegment(6) }));
    expect(state.story.segments.map(({ seq }) => seq)).toEqual([6]);
    expect(state.story.folded).toBe(4);
  });

  it('p64 counts a passage once that is told twice', () => {
    const state = after(folding(), said('segment:added', { segment: segment(5) }), said('segment:added', { segment: segment(5) }));
    expect(state.story.folded).toBe(3);
  });

  it('p64 is whole when it is finished', () => {
    const whole = folding({ state: 'finished', seq: 6, folded: 0, segments: [segment(2), segment(3), segment(4)] });
    expect(after(folding(), { kind: 'loaded', story: whole }).story.segments).toHaveLength(3);
  });
});

describe('a turn with a limit', () => {
  it('p76 brings its deadline', () => {
    const deadline = '2026-01-05T18:40:00.000Z';
    expect(after(story(), said('turn:changed', { user_id: TOM.user_id, number: 3, deadline })).story.turn.deadline).toBe(deadline);
    expect(after(story(), said('turn:changed', { user_id: TOM.user_id, number: 3 })).story.turn.deadline).toBeUndefined();
  });
});
