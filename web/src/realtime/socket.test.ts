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
  const socket = new RoomSocket({ storyId: 'story-1', wire, clock, newestSeq: () => seq });
  socket.open({
    said: (message) => heard.push(message.event),
    joined: (answer) => heard.push(`joined ${answer.seq}`),
    refused: (failure) => heard.push(`refused ${failure.code}`),
    connection: (connection) => heard.push(connection),
  });
  return { wire, clock, heard, socket, know: (newest: number) => (seq = newest) };
}

describe('the room’s line', () => {
  it('joins with the newest event it knows', async () => {
    const { wire, heard } = open();
    await settle();
    expect(wire.asked('story:join')).toEqual([{ story_id: 'story-1', after_seq: 3 }]);
    expect(heard).toEqual(['joined 3']);
  });

  it('joins again after a loss, from what it knows by then', async () => {
    const { wire, heard, know } = open();
    await settle();
    know(9);
    wire.drop();
    wire.connect();
    await settle();
    expect(wire.asked('story:join').at(-1)).toEqual({ story_id: 'story-1', after_seq: 9 });
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

  it('comes back when a draining server said so', async () => {
    const { wire, clock } = open();
    await settle();
    wire.active = false;
    wire.emit('server:draining', { retry_after: 2 });
    wire.connected = false;
    await clock.pass(2_000);
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

  it('stays away once the session is over', async () => {
    const { wire, clock, heard } = open();
    await settle();
    wire.emit('session:closed', { reason: 'signed_out' });
    wire.active = false;
    wire.drop();
    await clock.pass(60_000);
    expect(wire.asked('story:join')).toHaveLength(1);
    expect(heard.at(-1)).toBe('session:closed');
  });

  it('leaves the room when it is closed', async () => {
    const { wire, socket } = open();
    await settle();
    socket.close();
    expect(wire.asked('story:leave')).toEqual([{ story_id: 'story-1' }]);
  });
});
