import type { Book, Intent } from '../api/types';
import { KeptTable, openTables, type Table } from './kept-table';

/** A line of a story that nobody has seen yet. */
export interface Draft {
  writerId: string;
  storyId: string;
  text: string;
  /** The turns that a longer text still has for this story, and how many it had. */
  parts?: string[];
  total?: number;
  savedAt: number;
}

/** A turn that the server has not confirmed yet. */
export interface QueuedTurn {
  clientTurnId: string;
  /** Several people may write in one browser. */
  writerId: string;
  storyId: string;
  text: string;
  intent: Intent;
  /** The head it was written for, where it counts for no other: what is proposed for one round is not for the next. */
  baseSeq?: number;
  queuedAt: number;
}

/** A book of somebody whom the server has forgotten, with its pictures by their old links. */
export interface KeptBook {
  book: Book;
  pictures: Record<string, Blob>;
}

/** What this device keeps, so that a killed tab loses nothing. */
export interface Keep {
  drafts: Table<Draft>;
  outbox: Table<QueuedTurn>;
  books: Table<KeptBook>;
}

/** Where one person's draft of one story lies. */
export function draftKey({ writerId, storyId }: Pick<Draft, 'writerId' | 'storyId'>): string {
  return `${writerId} ${storyId}`;
}

const DATABASE = 'fireside';
const VERSION = 1;
const TABLES = ['drafts', 'outbox', 'books'] as const;

/** Opens the keep in IndexedDB. Where a browser refuses it (some private windows), every call fails. */
export function openKeep(): Keep {
  const database = openTables(DATABASE, VERSION, TABLES);
  // Who asks for something hears of it.
  database.catch(() => {});
  return {
    drafts: new KeptTable<Draft>(database, 'drafts'),
    outbox: new KeptTable<QueuedTurn>(database, 'outbox'),
    books: new KeptTable<KeptBook>(database, 'books'),
  };
}
