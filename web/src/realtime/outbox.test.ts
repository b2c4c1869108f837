import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../test/fake-clock';
import { MemoryTable } from '../test/memory-table';
import type { QueuedTurn } from './keep';
import { Outbox, type SendAnswer } from './outbox';

const TURN = { user_id: 'u', number: 3 };
const OK: SendAnswer = { ok: true, seq: 4, turn: TURN };

const HERE = { writerId: 'u-maren', storyId: 'story-1' };

function turn(id: string, queuedAt = 1): QueuedTurn {
  return { clientTurnId: id, writerId: 'u-maren', storyId: 'story-1', text: `Text ${id}`, intent: 'write', queuedAt };
}

function outbox(answers: (turn: QueuedTurn) => SendAnswer | Promise<SendAnswer>) {
  const clock = new FakeClock();
  const table = new MemoryTable<QueuedTurn>();
  const sent: string[] = [];
  const heard: string[] = [];
  const box = new Outbox({
    table,
    clock,
    send: async (one) => {
      sent.push(one.clientTurnId);
      return answers(one);
    },
    listener: {
      sending: () => {},
      kept: (one, failure) => heard.push(`kept ${one.clientTurnId} ${failure.code}`),
      accepted: (one) => heard.push(`accepted ${one.clientTurnId}`),
      refused: (one, failure) => heard.push(`refused ${one.clientTurnId} ${failure.code}`),
    },
  });
  return { box, table, clock, sent, heard };
}

describe('outbox', () => {
  it('sends in order and forgets what was acknowledged', async () => {
    const { box, table, heard } = outbox(() => OK);
    box.setOnline(true);
    void box.add(turn('a'));
    void box.add(turn('b'));
    await settle();
    expect(heard).toEqual(['accepted a', 'accepted b']);
    expect(await table.all()).toEqual([]);
  });

  it('keeps a turn on this device while there is no connection', async () => {
    const { box, table, sent } = outbox(() => OK);
    expect(await box.add(turn('a'))).toBe(true);
    expect(sent).toEqual([]);
    expect(await table.all()).toEqual([turn('a')]);
    box.setOnline(true);
    await settle();
    expect(sent).toEqual(['a']);
  });

  it('sends nothing before the time the server named, whatever comes in between (P12)', async () => {
    let busy = true;
    const { box, clock, sent } = outbox(() => (busy ? { ok: false, error: 'rate_limited', retry_after: 30 } : OK));
    box.setOnline(true);
    void box.add(turn('a'));
    await settle();
    busy = false;
    void box.add(turn('b'));
    box.setOnline(false);
    box.setOnline(true);
    await clock.pass(29_999);
    expect(sent).toEqual(['a']);
    await clock.pass(1);
    expect(sent).toEqual(['a', 'a', 'b']);
  });

  it('sends again under the same id when the acknowledgement was lost', async () => {
    let first = true;
    const { box, clock, sent, heard } = outbox(() => {
      if (!first) return OK;
      first = false;
      throw new Error('timeout');
    });
    box.setOnline(true);
    void box.add(turn('a'));
    await settle();
    expect(heard).toEqual(['kept a offline']);
    await clock.pass(3_000);
    expect(sent).toEqual(['a', 'a']);
    expect(heard.at(-1)).toBe('accepted a');
  });

  it('waits as long as the server asks', async () => {
    const limited: SendAnswer = { ok: false, error: 'rate_limited', retry_after: 20 };
    const { box, clock, sent } = outbox((one) => (sent.length < 2 && one ? limited : OK));
    box.setOnline(true);
    void box.add(turn('a'));
    await settle();
    await clock.pass(19_000);
    expect(sent).toHaveLength(1);
    await clock.pass(1_000);
    expect(sent).toHaveLength(2);
  });

  it('gives a held turn back and goes on with the next', async () => {
    const { box, table, heard } = outbox((one) => (one.clientTurnId === 'a' ? { ok: false, error: 'held', rewrite: 'Softer' } : OK));
    box.setOnline(true);
    void box.add(turn('a'));
    void box.add(turn('b'));
    await settle();
    expect(heard).toEqual(['refused a held', 'accepted b']);
    expect(await table.all()).toEqual([]);
  });

  it('takes up what a killed tab left, oldest first, of this story and this person only', async () => {
    const { box, table, sent } = outbox(() => OK);
    await table.put('b', turn('b', 2));
    await table.put('a', turn('a', 1));
    await table.put('x', { ...turn('x'), storyId: 'other' });
    await table.put('y', { ...turn('y'), writerId: 'u-tom' });
    const left = await box.restore(HERE);
    expect(left.map((one) => one.clientTurnId)).toEqual(['a', 'b']);
    box.setOnline(true);
    await settle();
    expect(sent).toEqual(['a', 'b']);
    expect((await table.all()).map((one) => one.clientTurnId)).toEqual(['x', 'y']);
  });

  it('does not send a turn twice that was added before the restore came back', async () => {
    const { box, sent } = outbox(() => OK);
    await box.add(turn('a'));
    await box.restore(HERE);
    box.setOnline(true);
    await settle();
    expect(sent).toEqual(['a']);
  });

  it('does not take up a turn that went while it was being read', async () => {
    const { box, table, sent } = outbox(() => OK);
    await box.add(turn('a'));
    const read = await table.all();
    let give: (turns: QueuedTurn[]) => void = () => {};
    table.all = () => new Promise((resolve) => (give = resolve));
    const restored = box.restore(HERE);
    box.setOnline(true);
    await settle();
    give(read);
    expect(await restored).toEqual([]);
    await settle();
    expect(sent).toEqual(['a']);
  });

  it('sends even where this device can keep nothing', async () => {
    const { box, table, heard } = outbox(() => OK);
    table.broken = true;
    box.setOnline(true);
    expect(await box.add(turn('a'))).toBe(false);
    await settle();
    expect(heard).toEqual(['accepted a']);
  });

  it('stays silent once it is closed', async () => {
    const { box, clock, sent } = outbox(() => ({ ok: false, error: 'unavailable' }));
    box.setOnline(true);
    void box.add(turn('a'));
    await settle();
    box.close();
    await clock.pass(60_000);
    expect(sent).toEqual(['a']);
  });
});
