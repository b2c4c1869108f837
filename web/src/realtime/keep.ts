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
const TABLES = ['drafts', 'outbox', 'books'] as const;

/** Opens the keep in IndexedDB. Where a browser refuses it (some private windows), memory has to do. */
export function openKeep(): Keep {
  const database = openDatabase().catch(() => null);
  return {
    drafts: new KeptTable<Draft>(database, 'drafts'),
    outbox: new KeptTable<QueuedTurn>(database, 'outbox'),
    books: new KeptTable<KeptBook>(database, 'books'),
  };
}

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, VERSION);
  opening.addEventListener('upgradeneeded', () => TABLES.forEach((name) => opening.result.createObjectStore(name)));
  return answerOf(opening);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the keep does not answer')));
  });
}

class KeptTable<T> implements Table<T> {
  private readonly database: Promise<IDBDatabase | null>;
  private readonly name: (typeof TABLES)[number];
  private readonly memory = new Map<string, T>();

  constructor(database: Promise<IDBDatabase | null>, name: (typeof TABLES)[number]) {
    this.database = database;
    this.name = name;
  }

  async get(key: string): Promise<T | undefined> {
    const db = await this.database;
    return db ? answerOf<T | undefined>(this.reading(db).get(key)) : this.memory.get(key);
  }

  async all(): Promise<T[]> {
    const db = await this.database;
    return db ? answerOf<T[]>(this.reading(db).getAll()) : [...this.memory.values()];
  }

  async put(key: string, value: T): Promise<void> {
    const db = await this.database;
    if (db) await this.change(db, (rows) => rows.put(value, key));
    else this.memory.set(key, value);
  }

  async delete(key: string): Promise<void> {
    const db = await this.database;
    if (db) await this.change(db, (rows) => rows.delete(key));
    else this.memory.delete(key);
  }

  private reading(db: IDBDatabase): IDBObjectStore {
    return db.transaction(this.name).objectStore(this.name);
  }

  /** Resolves when the change is on disk, as far as the browser tells. */
  private change(db: IDBDatabase, act: (rows: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const changing = db.transaction(this.name, 'readwrite');
      changing.addEventListener('complete', () => resolve());
      changing.addEventListener('abort', () => reject(changing.error ?? new Error('the keep is full')));
      act(changing.objectStore(this.name));
    });
  }
}
