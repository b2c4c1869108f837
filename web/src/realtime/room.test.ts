import { describe, expect, it, vi } from 'vitest';
import { OFFLINE, RequestFailed } from '../api/problems';
import type { Story } from '../api/types';
import { FakeClock, settle } from '../test/fake-clock';
import { FakeWire } from '../test/fake-wire';
import { MemoryTable } from '../test/memory-table';
import { emberSegment, joined, MAREN, segment, story, TOM } from '../test/stories';
import type { Draft, QueuedTurn } from './keep';
import { Room, type Returned } from './room';

function enter(of: Story = story()) {
  const wire = new FakeWire();
  const clock = new FakeClock();
  const outbox = new MemoryTable<QueuedTurn>();
  const load = vi.fn(async (_before?: number) => of);
  wire.answer('story:join', () => joined(of));
  wire.answer('turn:submit', () => ({ ok: true, seq: 4, turn: of.turn }));
  const room = new Room({ story: of, writerId: 'u-maren', wire, clock, wakes: () => () => {}, keep: { outbox, drafts: new MemoryTable<Draft>() }, load, storage: localStorage });
  const returned: Returned[] = [];
  const safe: string[] = [];
  const refused: string[] = [];
  const open = () =>
    room.open({ returned: (back) => returned.push(back), refused: ({ code }) => refused.push(code), safe: (text) => safe.push(text) });
  return { room, wire, clock, outbox, load, returned, refused, safe, open };
}

describe('a room', () => {
  it('p46 is shut for who was put out of it, and for nobody else', async () => {
    const { wire, refused, open } = enter(story({ members: [MAREN, TOM] }));
    open();
    await settle();
    wire.emit('member:left', { story_id: 'story-1', user_id: TOM.user_id, seq: 4, removed: false });
    expect(refused).toEqual([]);
    wire.emit('member:left', { story_id: 'story-1', user_id: MAREN.user_id, seq: 5, removed: true });
    expect(refused).toEqual(['not_found']);
  });

  it('shows a turn at once and sends it under its own id', async () => {
    const { room, wire, open } = enter();
    open();
    await settle();
    room.submit('The lamp went out.', 'write');
    expect(room.snapshot().pending).toMatchObject([{ text: 'The lamp went out.', state: 'sending' }]);
    await settle();
    const [sent] = wire.asked('turn:submit') as { client_turn_id: string }[];
    wire.emit('segment:added', { story_id: 'story-1', segment: segment(4, { client_turn_id: sent!.client_turn_id, text: 'The lamp went out.' }) });
    expect(room.snapshot().pending).toEqual([]);
    expect(room.snapshot().story.segments.at(-1)?.text).toBe('The lamp went out.');
  });

  it('p59 names the head a proposal was written for, and the same one when it is sent again', async () => {
    const { room, wire, outbox, open } = enter(story({ mode: 'vote', round: { proposals: [], voted: [] } }));
    open();
    await settle();
    wire.drop();
    room.submit('The lamp went out.', 'write');
    await settle();
    expect((await outbox.all())[0]).toMatchObject({ baseSeq: 3 });
    wire.emit('segment:added', { story_id: 'story-1', segment: segment(6, { author_id: TOM.user_id }) });
    wire.connect();
    await settle();
    expect(wire.asked('turn:submit')).toMatchObject([{ base_seq: 3 }]);
  });

  it('p53 says nothing of the head where turns are taken in order', async () => {
    const { room, wire, open } = enter(story({ mode: 'free' }));
    open();
    await settle();
    room.submit('The lamp went out.', 'write');
    await settle();
    expect(wire.asked('turn:submit')[0]).not.toHaveProperty('base_seq');
  });

  it('p57 votes, and marks the vote once the server has it', async () => {
    const round = { proposals: [{ seq: 4, user_id: TOM.user_id, client_turn_id: 'c', intent: 'write' as const, text: 'Rain.' }], voted: [] };
    const { room, wire, open } = enter(story({ mode: 'vote', round }));
    open();
    await settle();
    wire.answer('vote:cast', () => ({ ok: false, error: { code: 'stale', message: 'Gone.' } }));
    await expect(room.vote(4)).rejects.toBeInstanceOf(RequestFailed);
    expect(room.snapshot().story.my_vote ?? null).toBeNull();
    wire.answer('vote:cast', () => ({ ok: true, seq: 5, turn: story().turn }));
    await room.vote(4);
    expect(room.snapshot().story.my_vote).toBe(4);
  });

  it('submits the landing page’s line as the first turn, once, and forgets it', async () => {
    localStorage.setItem('fireside.first.story-1', JSON.stringify({ client_turn_id: 'first', text: 'Once.' }));
    const { room, wire, open } = enter(story({ segments: [] }));
    open();
    expect(room.snapshot().pending).toMatchObject([{ clientTurnId: 'first', text: 'Once.' }]);
    await settle();
    expect(wire.asked('turn:submit')).toMatchObject([{ client_turn_id: 'first', text: 'Once.' }]);
    expect(localStorage.getItem('fireside.first.story-1')).toBeNull();
  });

  it('leaves the landing page’s line where it is until it is on a disk', async () => {
    localStorage.setItem('fireside.first.story-1', JSON.stringify({ client_turn_id: 'first', text: 'Once.' }));
    const { wire, outbox, open } = enter(story({ segments: [] }));
    outbox.broken = true;
    wire.reachable = false;
    open();
    await settle();
    expect(localStorage.getItem('fireside.first.story-1')).not.toBeNull();
    wire.reachable = true;
    wire.connect();
    await settle();
    expect(localStorage.getItem('fireside.first.story-1')).toBeNull();
  });

  it('calls a turn’s words safe when they are on a disk, here or on the server, and not before', async () => {
    const { room, wire, outbox, safe, open } = enter();
    open();
    await settle();
    wire.drop();
    room.submit('On this disk.', 'write');
    await settle();
    expect(safe).toEqual(['On this disk.']);
    outbox.broken = true;
    room.submit('On no disk.', 'write');
    await settle();
    expect(safe).toEqual(['On this disk.']);
    const [first, second] = room.snapshot().pending;
    expect([first?.loose, second?.loose]).toEqual([undefined, true]);
    wire.connect();
    await settle();
    await settle();
    expect(safe.at(-1)).toBe('On no disk.');
  });

  it('sends nothing once the session is over', async () => {
    const { room, wire, clock, outbox, open } = enter();
    open();
    await settle();
    wire.emit('session:closed', { reason: 'ended_elsewhere' });
    room.submit('Too late.', 'write');
    await clock.pass(60_000);
    expect(wire.asked('turn:submit')).toEqual([]);
    expect(room.snapshot()).toMatchObject({ connection: 'closed', pending: [{ state: 'kept' }] });
    expect(await outbox.all()).toHaveLength(1);
  });

  it('gives a held turn back to its writer', async () => {
    const { room, wire, returned, open } = enter();
    wire.answer('turn:submit', () => ({ ok: false, error: 'held', rewrite: 'Softer.' }));
    open();
    await settle();
    room.submit('Harsh.', 'say');
    await settle();
    expect(room.snapshot().pending).toEqual([]);
    expect(returned).toMatchObject([{ text: 'Harsh.', intent: 'say', failure: { code: 'held', rewrite: 'Softer.' } }]);
  });

  it('calls words that came back safe no more, however late the disk has the turn', async () => {
    const { room, wire, outbox, returned, safe, open } = enter();
    wire.answer('turn:submit', () => ({ ok: false, error: 'held' }));
    open();
    await settle();
    let written = () => {};
    vi.spyOn(outbox, 'put').mockReturnValue(new Promise((resolve) => (written = resolve)));
    room.submit('Harsh.', 'say');
    await settle();
    expect(returned).toHaveLength(1);
    written();
    await settle();
    expect(safe).toEqual([]);
  });

  it('keeps a turn while offline and sends it on return', async () => {
    const { room, wire, outbox, open } = enter();
    open();
    await settle();
    wire.drop();
    room.submit('In the dark.', 'write');
    await settle();
    expect(room.snapshot().pending).toMatchObject([{ state: 'kept' }]);
    expect(await outbox.all()).toHaveLength(1);
    wire.connect();
    await settle();
    expect(wire.asked('turn:submit')).toMatchObject([{ text: 'In the dark.' }]);
    expect(await outbox.all()).toEqual([]);
  });

  it('is offline on a silent line, whatever the browser says, and sends the same turn when it is answered again (P11, P15)', async () => {
    const { room, wire, clock, outbox, open } = enter();
    open();
    await settle();
    wire.silent = true;
    room.submit('Into the void.', 'write');
    await settle();
    expect(room.snapshot()).toMatchObject({ connection: 'offline', pending: [{ state: 'kept' }] });
    wire.silent = false;
    await clock.pass(500);
    expect(room.snapshot().connection).toBe('online');
    const [first, again, ...more] = wire.asked('turn:submit');
    expect(first).toMatchObject({ text: 'Into the void.' });
    expect(again).toEqual(first);
    expect(more).toEqual([]);
    expect(await outbox.all()).toEqual([]);
  });

  it('does not hurry with a turn that stays unanswered where all else is answered', async () => {
    const { room, wire, clock, open } = enter();
    open();
    await settle();
    wire.answer('turn:submit', () => {
      throw new Error('operation has timed out');
    });
    room.submit('Again and again.', 'write');
    await settle();
    await clock.pass(499);
    expect(wire.asked('turn:submit')).toHaveLength(1);
    await clock.pass(1);
    expect(wire.asked('turn:submit')).toHaveLength(2);
  });

  it('loads the story once when several things made it stale', async () => {
    const { wire, clock, load, open } = enter();
    open();
    await settle();
    wire.emit('story:updated', { story_id: 'story-1', seq: 3 });
    wire.emit('story:updated', { story_id: 'story-1', seq: 3 });
    await clock.pass(1_000);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('asks again for a story that did not come, with growing waits, until it comes', async () => {
    const { room, clock, load, open } = enter();
    open();
    await settle();
    load.mockRejectedValueOnce(new RequestFailed(OFFLINE)).mockRejectedValueOnce(new RequestFailed(OFFLINE));
    room.reload();
    await clock.pass(250);
    expect(load).toHaveBeenCalledTimes(1);
    await clock.pass(499);
    expect(load).toHaveBeenCalledTimes(1);
    await clock.pass(1);
    expect(load).toHaveBeenCalledTimes(2);
    await clock.pass(60_000);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('does not hurry an answer that stays behind, and asks for nothing once it is closed', async () => {
    const { room, wire, clock, load, open } = enter();
    open();
    await settle();
    wire.emit('story:updated', { story_id: 'story-1', seq: 9 });
    await clock.pass(4_000);
    expect(load).toHaveBeenCalledTimes(4);
    room.close();
    await clock.pass(60_000);
    expect(load).toHaveBeenCalledTimes(5);
  });

  it('tells what became of what was asked', async () => {
    const { room, wire, load, open } = enter();
    open();
    await settle();
    wire.answer('narrator:continue', () => ({ ok: false, error: 'rate_limited', retry_after: 60 }));
    await expect(room.letEmberTell()).rejects.toMatchObject({ failure: { code: 'rate_limited', retryAfter: 60 } });
    await expect(room.stopEmber()).rejects.toMatchObject({ failure: { code: 'offline' } });
    load.mockRejectedValueOnce(new RequestFailed(OFFLINE));
    await expect(room.loadOlder()).rejects.toMatchObject({ failure: { code: 'offline' } });
  });

  it('turns pages back and keeps them open over a reload', async () => {
    const long = story({ segments: [segment(50), emberSegment(51)], has_more: true });
    const { room, clock, load, open } = enter(long);
    open();
    await settle();
    load.mockResolvedValueOnce(story({ segments: [segment(48), emberSegment(49)], has_more: false }));
    await room.loadOlder();
    expect(load).toHaveBeenLastCalledWith(50);
    room.reload();
    await clock.pass(1_000);
    expect(room.snapshot().story.segments.map((one) => one.seq)).toEqual([48, 49, 50, 51]);
    expect(room.snapshot().story.has_more).toBe(false);
  });

  it('p66 says that one reads what was before', async () => {
    const { room, wire, clock, open } = enter();
    open();
    await settle();
    room.at('reading');
    await clock.pass(1_000);
    expect(wire.asked('presence')).toEqual([{ story_id: 'story-1', state: 'reading' }]);
  });

  it('says that one writes, and that one stopped', async () => {
    const { room, wire, clock, open } = enter();
    open();
    await settle();
    room.key();
    room.key();
    await clock.pass(5_000);
    expect(wire.asked('typing')).toEqual([
      { story_id: 'story-1', state: 'typing' },
      { story_id: 'story-1', state: 'idle' },
    ]);
  });
});
