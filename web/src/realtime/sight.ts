import type { Book, Story, StoryCard, User } from '../api/types';
import type { Clock } from './clock';
import type { Table } from './kept-table';
import { HERE, type Seen, type SeenTables } from './seen';

/** Stories and books each that one device keeps of its person; those that were opened longest ago go first. */
const MOST = 40;
/** Nothing is kept that was not opened for so long. */
export const KEPT_DAYS = 60;
const KEPT_MS = KEPT_DAYS * 24 * 3_600_000;
/** Passages of a story that are kept, the newest. */
const PASSAGES = 30;

/** Notes what a person sees of the server, and shows it again where the server does not answer. Never fails: a device that keeps nothing has seen nothing. */
export class Sight {
  private readonly tables: SeenTables;
  private readonly clock: Pick<Clock, 'now'>;

  constructor(tables: SeenTables, clock: Pick<Clock, 'now'>) {
    this.tables = tables;
    this.clock = clock;
  }

  /** Who was here last. */
  async person(): Promise<User | null> {
    return (await this.tables.people.get(HERE).catch(() => undefined))?.user ?? null;
  }

  /** Somebody is here. Whatever was somebody else's goes; the answer is whether there was such a one. */
  async arrive(user: User): Promise<boolean> {
    const { people } = this.tables;
    try {
      const before = await people.get(HERE);
      const other = before !== undefined && before.user.id !== user.id;
      if (other) await this.forget();
      await people.put(HERE, other ? { user } : { ...before, user });
      return other;
    } catch {
      return false;
    }
  }

  /** Nothing of anybody stays. */
  async forget(): Promise<void> {
    const { people, shelves, stories, books } = this.tables;
    await Promise.all([people.clear(), shelves.clear(), stories.clear(), books.clear()]);
  }

  noteShelf(personId: string, cards: readonly StoryCard[]): Promise<void> {
    return this.note(this.tables.shelves, HERE, personId, [...cards]);
  }

  shelf(personId: string): Promise<Seen<StoryCard[]> | null> {
    return this.look(this.tables.shelves, HERE, personId);
  }

  noteStory(personId: string, story: Story): Promise<void> {
    const segments = story.segments.slice(-PASSAGES);
    const kept = { ...story, segments, has_more: story.has_more || segments.length < story.segments.length };
    return this.note(this.tables.stories, story.id, personId, kept);
  }

  async story(personId: string, id: string): Promise<Story | null> {
    return (await this.look(this.tables.stories, id, personId))?.what ?? null;
  }

  noteBook(personId: string, book: Book): Promise<void> {
    return this.note(this.tables.books, book.id, personId, book);
  }

  async book(personId: string, id: string): Promise<Book | null> {
    return (await this.look(this.tables.books, id, personId))?.what ?? null;
  }

  /** How much is kept of a person. */
  async kept(personId: string): Promise<{ cards: number; stories: number; books: number }> {
    const count = async (table: Table<Seen<unknown>>) => (await table.all().catch(() => [])).filter((seen) => seen.personId === personId).length;
    const { stories, books } = this.tables;
    return { cards: (await this.shelf(personId))?.what.length ?? 0, stories: await count(stories), books: await count(books) };
  }

  private async look<T>(table: Table<Seen<T>>, key: string, personId: string): Promise<Seen<T> | null> {
    const seen = await table.get(key).catch(() => undefined);
    return seen?.personId === personId ? seen : null;
  }

  private async note<T>(table: Table<Seen<T>>, key: string, personId: string, what: T): Promise<void> {
    const at = this.clock.now();
    try {
      // What comes late, when somebody else is here already, is not theirs to have.
      if ((await this.person())?.id !== personId) return;
      await table.put(key, { personId, what, at });
      if (key !== HERE) await prune(table as unknown as Table<Seen<{ id: string }>>, at);
    } catch {
      // It can be seen as long as the server answers.
    }
  }
}

async function prune(table: Table<Seen<{ id: string }>>, now: number): Promise<void> {
  const all = (await table.all()).sort((a, b) => b.at - a.at);
  const gone = all.filter((seen, place) => place >= MOST || now - seen.at > KEPT_MS);
  for (const { what } of gone) await table.delete(what.id);
}
