import { describe, expect, it, vi } from 'vitest';
import { FakeClock, settle } from '../test/fake-clock';
import { MemoryTable } from '../test/memory-table';
import { DraftKeeper } from './drafts';
import { draftKey, openKeep, type Draft } from './keep';

const OF = { writerId: 'u-maren', storyId: 'story-1' };

function keeper() {
  const clock = new FakeClock();
  const table = new MemoryTable<Draft>();
  const row = async (of = OF) => (await table.get(draftKey(of)))?.text;
  return { clock, table, row, drafts: new DraftKeeper(table, clock, OF) };
}

describe('drafts', () => {
  it('are written down after a pause in typing, and say so', async () => {
    const { clock, table, row, drafts } = keeper();
    const saved = vi.fn();
    drafts.change('The be', saved);
    drafts.change('The bell', saved);
    await clock.pass(200);
    expect(await row()).toBe('The bell');
    expect(saved).toHaveBeenCalledTimes(1);
    expect(await new DraftKeeper(table, clock, OF).read()).toBe('The bell');
  });

  it('are one person’s own', async () => {
    const { clock, table, row, drafts } = keeper();
    const tom = { ...OF, writerId: 'u-tom' };
    const toms = new DraftKeeper(table, clock, tom);
    drafts.change('The bell', () => {});
    await clock.pass(200);
    expect(await toms.read()).toBe('');
    toms.change('The tide', () => {});
    await clock.pass(200);
    expect([await row(), await row(tom)]).toEqual(['The bell', 'The tide']);
  });

  it('are written down at once when the page goes away', async () => {
    const { row, drafts } = keeper();
    drafts.change('The bell', () => {});
    await drafts.save();
    expect(await row()).toBe('The bell');
  });

  it('are written down again when the page goes away after another tab took their place', async () => {
    const { clock, table, row, drafts } = keeper();
    const tab = new DraftKeeper(table, clock, OF);
    drafts.change('The bell', () => {});
    await clock.pass(200);
    tab.change('The tide', () => {});
    await clock.pass(200);
    tab.release();
    await tab.forget('The tide');
    expect(await row()).toBeUndefined();
    await drafts.save();
    expect(await row()).toBe('The bell');
  });

  it('are gone when the box is empty again', async () => {
    const { clock, row, drafts } = keeper();
    drafts.change('The bell', () => {});
    await clock.pass(200);
    drafts.change('', () => {});
    await settle();
    expect(await row()).toBeUndefined();
  });

  it('do not wait for a pause when they came back and are nowhere else', async () => {
    const { row, drafts } = keeper();
    const saved = vi.fn();
    drafts.change('The bell', saved);
    drafts.saveNow(saved);
    await settle();
    expect(await row()).toBe('The bell');
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('stay when they are sent until their words are safe elsewhere', async () => {
    const { row, drafts } = keeper();
    drafts.change('The bell ', () => {});
    drafts.release();
    await settle();
    expect(await row()).toBe('The bell ');
    await drafts.forget('The bell');
    expect(await row()).toBeUndefined();
  });

  it('stay when other words than theirs were sent', async () => {
    const { clock, row, drafts } = keeper();
    drafts.change('The tide', () => {});
    await clock.pass(200);
    await drafts.forget('The bell');
    expect(await row()).toBe('The tide');
  });

  it('do not say that they are kept when the disk is full, and stop nobody from writing', async () => {
    const { clock, table, drafts } = keeper();
    const saved = vi.fn();
    table.broken = true;
    drafts.change('The bell', saved);
    await clock.pass(200);
    expect(saved).not.toHaveBeenCalled();
    expect(await drafts.save()).toBe(false);
  });

  it('outlive the page in IndexedDB', async () => {
    const draft = { writerId: 'u', storyId: 's', text: 'Kept', savedAt: 1 };
    await openKeep().drafts.put('s', draft);
    expect(await openKeep().drafts.get('s')).toEqual(draft);
    expect(await openKeep().drafts.all()).toEqual([draft]);
    await openKeep().drafts.delete('s');
    expect(await openKeep().drafts.get('s')).toBeUndefined();
  });

  it('are refused, not pretended, where the browser has no IndexedDB to give', async () => {
    globalThis.indexedDB = { open: () => { throw new Error('refused'); } } as unknown as IDBFactory;
    await expect(openKeep().drafts.put('s', { ...OF, text: 'Kept?', savedAt: 1 })).rejects.toThrow('refused');
  });
});
