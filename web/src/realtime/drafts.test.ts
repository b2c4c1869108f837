import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../test/fake-clock';
import { MemoryTable } from '../test/memory-table';
import { DraftKeeper } from './drafts';
import { openKeep, type Draft } from './keep';

function keeper() {
  const clock = new FakeClock();
  const table = new MemoryTable<Draft>();
  return { clock, table, drafts: new DraftKeeper(table, clock, 'story-1') };
}

describe('drafts', () => {
  it('are written down after a pause in typing, and say so', async () => {
    const { clock, table, drafts } = keeper();
    const saved = vi.fn();
    drafts.change('The be', saved);
    drafts.change('The bell', saved);
    await clock.pass(200);
    expect(await table.get('story-1')).toMatchObject({ text: 'The bell' });
    expect(saved).toHaveBeenCalledTimes(1);
    expect(await drafts.read()).toBe('The bell');
  });

  it('are written down at once when the page goes away', async () => {
    const { table, drafts } = keeper();
    drafts.change('The bell', () => {});
    await drafts.save();
    expect(await table.get('story-1')).toMatchObject({ text: 'The bell' });
  });

  it('are gone when the box is empty again', async () => {
    const { clock, table, drafts } = keeper();
    drafts.change('The bell', () => {});
    await clock.pass(200);
    drafts.change('', () => {});
    await clock.pass(200);
    expect(await table.get('story-1')).toBeUndefined();
  });

  it('do not stop anybody from writing when the disk is full', async () => {
    const { clock, table, drafts } = keeper();
    table.broken = true;
    drafts.change('The bell', () => {});
    await clock.pass(200);
    expect(await drafts.read()).toBe('');
  });

  it('outlive the page in IndexedDB', async () => {
    const draft = { storyId: 's', text: 'Kept', savedAt: 1 };
    await openKeep().drafts.put('s', draft);
    expect(await openKeep().drafts.get('s')).toEqual(draft);
    expect(await openKeep().drafts.all()).toEqual([draft]);
    await openKeep().drafts.delete('s');
    expect(await openKeep().drafts.get('s')).toBeUndefined();
  });
});
