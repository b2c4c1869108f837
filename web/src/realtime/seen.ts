import type { Book, ProfilePatch, Story, StoryCard, User } from '../api/types';
import { KeptTable, openTables, type Table } from './kept-table';

/** Who was here last. */
export interface SeenPerson {
  user: User;
  /** What they changed of themselves while the server was away. */
  unsent?: ProfilePatch;
}

/** Something of the server's, as this person saw it last. */
export interface Seen<T> {
  personId: string;
  what: T;
  /** Milliseconds since the epoch. */
  at: number;
}

/**
 * What one person saw of the server, to be read where there is none: their library, the stories they were in and the
 * books they opened. It is one person's at a time, and goes when they leave or somebody else comes. Words that the server
 * does not have yet are not here but in the keep.
 */
export interface SeenTables {
  people: Table<SeenPerson>;
  shelves: Table<Seen<StoryCard[]>>;
  stories: Table<Seen<Story>>;
  books: Table<Seen<Book>>;
}

/** Where the one person lies, and their one library. */
export const HERE = 'here';

const DATABASE = 'fireside.seen';
const VERSION = 1;
const TABLES = ['people', 'shelves', 'stories', 'books'] as const;

/** Opens it in IndexedDB. Where a browser refuses it, every call fails. */
export function openSeen(): SeenTables {
  const database = openTables(DATABASE, VERSION, TABLES);
  // Who asks for something hears of it.
  database.catch(() => {});
  return {
    people: new KeptTable<SeenPerson>(database, 'people'),
    shelves: new KeptTable<Seen<StoryCard[]>>(database, 'shelves'),
    stories: new KeptTable<Seen<Story>>(database, 'stories'),
    books: new KeptTable<Seen<Book>>(database, 'books'),
  };
}
