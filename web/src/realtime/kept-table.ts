/** A small table by key. Every call fails where the device does: nothing is said to be kept that is not. */
export interface Table<T> {
  get(key: string): Promise<T | undefined>;
  all(): Promise<T[]>;
  put(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
}

/** Opens a database of tables without a schema. */
export async function openTables(name: string, version: number, tables: readonly string[]): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, version);
  opening.addEventListener('upgradeneeded', () => {
    const { result } = opening;
    for (const table of tables) if (!result.objectStoreNames.contains(table)) result.createObjectStore(table);
  });
  const database = await answerOf(opening);
  // A newer version of this page in another tab, or its being forgotten, waits for nobody.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

/** A table in IndexedDB. */
export class KeptTable<T> implements Table<T> {
  private readonly database: Promise<IDBDatabase>;
  private readonly name: string;

  constructor(database: Promise<IDBDatabase>, name: string) {
    this.database = database;
    this.name = name;
  }

  async get(key: string): Promise<T | undefined> {
    return answerOf<T | undefined>(this.reading(await this.database).get(key));
  }

  async all(): Promise<T[]> {
    return answerOf<T[]>(this.reading(await this.database).getAll());
  }

  async put(key: string, value: T): Promise<void> {
    await this.change(await this.database, (rows) => rows.put(value, key));
  }

  async delete(key: string): Promise<void> {
    await this.change(await this.database, (rows) => rows.delete(key));
  }

  async clear(): Promise<void> {
    await this.change(await this.database, (rows) => rows.clear());
  }

  private reading(db: IDBDatabase): IDBObjectStore {
    return db.transaction(this.name).objectStore(this.name);
  }

  /** Resolves when the change is on disk, as far as the browser tells. */
  private change(db: IDBDatabase, act: (rows: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const changing = db.transaction(this.name, 'readwrite');
      changing.addEventListener('complete', () => resolve());
      changing.addEventListener('abort', () => reject(changing.error ?? new Error('the device keeps no more')));
      act(changing.objectStore(this.name));
    });
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the device does not answer')));
  });
}
