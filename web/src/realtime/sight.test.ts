import { describe, expect, it } from 'vitest';
import { MemoryTable } from '../test/memory-table';
import { card, segment, story, user } from '../test/stories';
import type { SeenTables } from './seen';
import { Sight } from './sight';

const DAY_MS = 24 * 3_600_000;

function sightOf(now = { ms: 1_000 * DAY_MS }) {
  const tables = { people: new MemoryTable(), shelves: new MemoryTable(), stories: new MemoryTable(), books: new MemoryTable() } as unknown as SeenTables;
  return { tables, now, sight: new Sight(tables, { now: () => now.ms }) };
}

const MIA = user({ id: 'mia', tier: 'kids' });
const DAD = user({ id: 'dad' });

describe('what a device has seen', () => {
  it('is shown to whom it belongs', async () => {
    const { sight } = sightOf();
    expect(await sight.person()).toBeNull();
    expect(await sight.arrive(MIA)).toBe(false);
    await sight.noteShelf('mia', [card('a')]);
    await sight.noteStory('mia', story());
    expect((await sight.person())?.id).toBe('mia');
    expect((await sight.shelf('mia'))?.what).toHaveLength(1);
    expect((await sight.story('mia', 'story-1'))?.title).toBe('The Salt Ledger');
    expect(await sight.story('dad', 'story-1')).toBeNull();
    expect(await sight.shelf('dad')).toBeNull();
  });

  it('goes when somebody else comes, to the last of it', async () => {
    const { sight, tables } = sightOf();
    await sight.arrive(DAD);
    await sight.noteShelf('dad', [card('a')]);
    await sight.noteStory('dad', story());
    expect(await sight.arrive(MIA)).toBe(true);
    for (const table of [tables.shelves, tables.stories, tables.books]) expect(await table.all()).toEqual([]);
    expect(await tables.people.all()).toEqual([{ user: MIA }]);
  });

  it('is not noted for somebody who is gone by then', async () => {
    const { sight, tables } = sightOf();
    await sight.arrive(MIA);
    await sight.noteStory('dad', story());
    expect(await tables.stories.all()).toEqual([]);
  });

  it('is the newest of a long story, and says that there was more', async () => {
    const { sight } = sightOf();
    await sight.arrive(DAD);
    await sight.noteStory('dad', story({ segments: Array.from({ length: 50 }, (_, i) => segment(i + 2)) }));
    const kept = await sight.story('dad', 'story-1');
    expect(kept?.segments.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, i) => i + 22));
    expect(kept?.has_more).toBe(true);
  });

  it('is bounded, in number and in days', async () => {
    const { sight, tables, now } = sightOf();
    await sight.arrive(DAD);
    for (let i = 0; i < 42; i += 1) {
      now.ms += 1;
      await sight.noteStory('dad', story({ id: `story-${i}` }));
    }
    expect(await tables.stories.all()).toHaveLength(40);
    expect(await sight.story('dad', 'story-1')).toBeNull();
    now.ms += 61 * DAY_MS;
    await sight.noteStory('dad', story({ id: 'today' }));
    expect((await tables.stories.all()).map(({ what }) => what.id)).toEqual(['today']);
  });

  it('fails nobody where the device keeps nothing', async () => {
    const { sight, tables } = sightOf();
    for (const table of Object.values(tables)) (table as MemoryTable<unknown>).broken = true;
    expect(await sight.arrive(DAD)).toBe(false);
    await sight.noteShelf('dad', []);
    expect(await sight.person()).toBeNull();
    expect(await sight.kept('dad')).toEqual({ cards: 0, stories: 0, books: 0 });
  });
});
