import { openDB, type IDBPDatabase } from 'idb';
import type { Book, Intent } from '../api/types';

/** A line of a story that nobody has seen yet. */
export interface Draft {
  storyId: string;
  text: string;
  savedAt: number;
}

/** A turn that the server has not confirmed yet. */
export interface QueuedTurn {
  clientTurnId: string;
  storyId: string;
  text: string;
  intent: Intent;
  queuedAt: number;
}

/** A book of somebody whom the server has forgotten, with its pictures by their old links. */
export interface KeptBook {
  book: Book;
  pictures: Record<string, Blob>;
}

/** A small table by key. */
export interface Table<T> {
  get(key: string): Promise<T | undefined>;
  all(): Promise<T[]>;
  put(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
}

/** What this device keeps, so that a killed tab loses nothing. */
export interface Keep {
  drafts: Table<Draft>;
  outbox: Table<QueuedTurn>;
  books: Table<KeptBook>;
}

const DATABASE = 'fireside';
const VERSION = 1;

/** Opens the keep in IndexedDB. Where a browser refuses it (some private windows), memory has to do. */
export function openKeep(): Keep {
  const database = openDB(DATABASE, VERSION, {
    upgrade(db) {
      db.createObjectStore('drafts');
      db.createObjectStore('outbox');
      db.createObjectStore('books');
    },
  }).catch(() => null);
  return {
    drafts: new KeptTable<Draft>(database, 'drafts'),
    outbox: new KeptTable<QueuedTurn>(database, 'outbox'),
    books: new KeptTable<KeptBook>(database, 'books'),
  };
}

class KeptTable<T> implements Table<T> {
  private readonly database: Promise<IDBPDatabase | null>;
  private readonly name: string;
  private readonly memory = new Map<string, T>();

  constructor(database: Promise<IDBPDatabase | null>, name: string) {
    this.database = database;
    this.name = name;
  }

  async get(key: string): Promise<T | undefined> {
    const db = await this.database;
    return db ? ((await db.get(this.name, key)) as T | undefined) : this.memory.get(key);
  }

  async all(): Promise<T[]> {
    const db = await this.database;
    return db ? ((await db.getAll(this.name)) as T[]) : [...this.memory.values()];
  }

  async put(key: string, value: T): Promise<void> {
    const db = await this.database;
    if (db) await db.put(this.name, value, key);
    else this.memory.set(key, value);
  }

  async delete(key: string): Promise<void> {
    const db = await this.database;
    if (db) await db.delete(this.name, key);
    else this.memory.delete(key);
  }
}
