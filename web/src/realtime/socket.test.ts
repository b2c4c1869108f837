import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../test/fake-clock';
import { FakeWire } from '../test/fake-wire';
import { joined, story } from '../test/stories';
import { RoomSocket } from './socket';

function open() {
  const wire = new FakeWire();
  const clock = new FakeClock();
  const heard: string[] = [];
  let seq = 3;
  wire.answer('story:join', () => joined(story()));
  let wake = () => {};
  const wakes = (listener: () => void) => {
    wake = listener;
    return () => (wake = () => {});
  };
  const socket = new RoomSocket({ storyId: 'story-1', wire, clock, wakes, known: () => ({ seq, message: undefined }) });
  socket.open({
    said: (message) => heard.push(message.event),
    joined: (answer) => heard.push(`joined ${answer.seq}`),
    refused: (failure) => heard.push(`refused ${failure.code}`),
    connection: (connection) => heard.push(connection),
  });
  return { wire, clock, heard, socket, wake: () => wake(), know: (newest: number) => (seq = newest) };
}

/** Answers of a server that a test gives when it wants. */
function answersOf(wire: FakeWire) {
  const open: { give: (answer: unknown) => void; fail: () => void }[] = [];
  wire.answer('story:join', () => new Promise((give, fail) => open.push({ give, fail: () => fail(new Error('operation has timed out')) })));
  return open;
}

describe('the way into the room', () => {
  it('is asked for again when nobody answers on a line that stands (P11)', async () => {
    const { wire, clock, heard } = open();
    const answers = answersOf(wire);
    await settle();
    wire.drop();
    wire.connect();
    answers[0]!.fail();
    await settle();
    expect(heard.at(-1)).toBe('offline');
    await clock.pass(500);
    answers[1]!.give(joined(story({ seq: 7 })));
    await settle();
    expect(heard.at(-1)).toBe('joined 7');
  });

  it('is asked for less and less often, and never twice at once', async () => {
    const { wire, clock } = open();
    await settle();
    wire.answer('story:join', () => {
      throw new Error('operation has timed out');
    });
    wire.drop();
    wire.connect();
    await settle();
    const asked = () => wire.asked('story:join').length - 1;
    const counts: number[] = [];
    for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 8_000]) {
      await clock.pass(wait - 1);
      counts.push(asked());
      await clock.pass(1);
    }
    expect(counts).toEqual([1, 2, 3, 4, 5, 6]);
    const answers = answersOf(wire);
    await clock.pass(60_000);
    expect(answers).toHaveLength(1);
  });

  it('has no answer any more once its line is lost', async () => {
    const { wire, heard } = open();
    await settle();
    const answers = answersOf(wire);
    wire.drop();
    wire.connect();
    wire.drop();
    wire.connect();
    answers[0]!.give(joined(story({ seq: 8 })));
    await settle();
    expect(heard).not.toContain('joined 8');
    answers[1]!.give(joined(story({ seq: 9 })));
    await settle();
    expect(heard.at(-1)).toBe('joined 9');
    expect(answers).toHaveLength(2);
  });

  it('is not asked for again on a line that is gone', async () => {
    const { wire, clock } = open();
    await settle();
    const answers = answersOf(wire);
    wire.drop();
    wire.connect();
    answers[0]!.fail();
    await settle();
    wire.reachable = false;
    wire.drop();
    await clock.pass(60_000);
    expect(answers).toHaveLength(1);
  });

  it('is asked for again when the server wants (P12)', async () => {
    const { wire, clock, heard } = open();
    await settle();
    wire.answer('story:join', () => ({ ok: false, error: 'rate_limited', retry_after: 20 }));
    wire.drop();
    wire.connect();
    await settle();
    await clock.pass(19_000);
    expect(wire.asked('story:join')).toHaveLength(2);
    wire.answer('story:join', () => joined(story()));
    await clock.pass(1_000);
    expect(heard.at(-1)).toBe('joined 3');
  });
});

describe('a line that stands and is silent', () => {
  const turn = { story_id: 'story-1', client_turn_id: 't', text: 'Words.', intent: 'write' } as const;

  it('counts as lost until the way into the room is answered on it (P11)', async () => {
    const { wire, clock, heard, socket } = open();
    await settle();
    wire.silent = true;
    await socket.ask('turn:submit', turn);
    expect(heard).toEqual(['joined 3', 'offline']);
    await clock.pass(500);
    expect(heard).toEqual(['joined 3', 'offline', 'offline']);
    wire.silent = false;
    await clock.pass(500);
    expect(heard.slice(3)).toEqual(['joined 3']);
    expect(wire.attempts).toBe(1);
  });

  it('is doubted once, however much stays unanswered', async () => {
    const { wire, clock, socket } = open();
    await settle();
    wire.silent = true;
    await Promise.all([socket.ask('turn:submit', turn), socket.ask('narrator:stop', { story_id: 'story-1' })]);
    wire.silent = false;
    await clock.pass(60_000);
    expect(wire.asked('story:join')).toHaveLength(2);
  });

  it('is not doubted for what was asked on the line before it', async () => {
    const { wire, heard, socket } = open();
    await settle();
    let fail = () => {};
    wire.answer('turn:submit', () => new Promise((_, reject) => (fail = () => reject(new Error('operation has timed out')))));
    const asked = socket.ask('turn:submit', turn);
    wire.drop();
    wire.connect();
    await settle();
    fail();
    await asked;
    expect(heard).toEqual(['joined 3', 'offline', 'joined 3']);
  });
});

describe('the room’s line', () => {
  it('joins with the newest event it knows', async () => {
    const { wire, heard } = open();
    await settle();
    expect(wire.asked('story:join')).toEqual([{ story_id: 'story-1', after_seq: 3, after_chat: undefined }]);
    expect(heard).toEqual(['joined 3']);
  });

  it('joins again after a loss, from what it knows by then', async () => {
    const { wire, heard, know } = open();
    await settle();
    know(9);
    wire.drop();
    wire.connect();
    await settle();
    expect(wire.asked('story:join').at(-1)).toEqual({ story_id: 'story-1', after_seq: 9, after_chat: undefined });
    expect(heard).toContain('offline');
  });

  it('says when the room does not open', async () => {
    const { wire, heard } = open();
    await settle();
    wire.answer('story:join', () => ({ ok: false, error: 'not_found' }));
    wire.drop();
    wire.connect();
    await settle();
    expect(heard.at(-1)).toBe('refused not_found');
  });

  it('does not hear other stories', async () => {
    const { wire, heard } = open();
    await settle();
    wire.emit('segment:started', { story_id: 'other', job_id: 'j' });
    wire.emit('segment:started', { story_id: 'story-1', job_id: 'j' });
    expect(heard).toEqual(['joined 3', 'segment:started']);
  });

  it('comes back when a draining server said so, and not before (P33)', async () => {
    const { wire, clock, heard, wake } = open();
    await settle();
    wire.emit('server:draining', { retry_after: 20 });
    wire.drop();
    expect(heard.at(-1)).toBe('draining');
    wake();
    await clock.pass(19_000);
    expect(wire.active).toBe(false);
    expect(wire.asked('story:join')).toHaveLength(1);
    await clock.pass(1_000);
    expect(wire.asked('story:join')).toHaveLength(2);
  });

  it('tries again by itself when the connection gave up', async () => {
    const { wire, clock } = open();
    await settle();
    wire.active = false;
    wire.drop();
    await clock.pass(4_000);
    expect(wire.asked('story:join')).toHaveLength(2);
  });

  it.each(['signed_out', 'ended_elsewhere', 'expired', 'too_many', 'refused'])('stays away once the session is over: %s (P4)', async (reason) => {
    const { wire, clock, heard, wake } = open();
    await settle();
    wire.emit('session:closed', { reason });
    expect(wire.active).toBe(false);
    wake();
    await clock.pass(60_000);
    expect(wire.attempts).toBe(1);
    expect(heard.slice(-2)).toEqual(['session:closed', 'closed']);
  });

  it('comes again and resumes when the server was too slow for it (P32)', async () => {
    const { wire, clock, heard, know } = open();
    await settle();
    know(9);
    wire.emit('session:closed', { reason: 'slow' });
    expect(heard.at(-1)).toBe('offline');
    await clock.pass(1_000);
    expect(wire.asked('story:join').at(-1)).toEqual({ story_id: 'story-1', after_seq: 9, after_chat: undefined });
    expect(heard).not.toContain('session:closed');
    expect(heard.at(-1)).toBe('joined 3');
  });

  it('connects at once when somebody looks or the network is back', async () => {
    const { wire, heard, wake } = open();
    await settle();
    wire.reachable = false;
    wire.drop();
    wake();
    expect(heard.at(-1)).toBe('offline');
    wire.reachable = true;
    wake();
    await settle();
    expect(heard.at(-1)).toBe('joined 3');
  });

  it('leaves a connection that stands, or that is only being made, alone', async () => {
    const { wire, wake } = open();
    await settle();
    wake();
    expect(wire.attempts).toBe(1);
  });

  it('leaves the room when it is closed', async () => {
    const { wire, socket } = open();
    await settle();
    socket.close();
    expect(wire.asked('story:leave')).toEqual([{ story_id: 'story-1' }]);
  });
});
