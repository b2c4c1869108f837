import type { Table } from '../realtime/kept-table';

/** A table in memory that can be made to fail, as a full disk does. */
export class MemoryTable<T> implements Table<T> {
  broken = false;
  private readonly rows = new Map<string, T>();

  async get(key: string): Promise<T | undefined> {
    this.check();
    return this.rows.get(key);
  }

  async all(): Promise<T[]> {
    this.check();
    return [...this.rows.values()];
  }

  async put(key: string, value: T): Promise<void> {
    this.check();
    this.rows.set(key, value);
  }

  async delete(key: string): Promise<void> {
    this.check();
    this.rows.delete(key);
  }

  async clear(): Promise<void> {
    this.check();
    this.rows.clear();
  }

  private check(): void {
    if (this.broken) throw new Error('the disk is full');
  }
}
