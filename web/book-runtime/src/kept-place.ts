import type { Place } from './layout';
import { attempt, type Shelf } from './settings';

const KEY = 'fireside.reader.places';

/** So many books keep their place; the one that was opened longest ago gives its up. */
const BOOKS = 60;

/** A story's id and where its book lies open, the one read last at the end. */
type Kept = readonly [id: string, seq: number, from: number];

/** Where this book was open when it was last read; null for a book that lies closed. */
export function keptPlace(shelf: Shelf | null, id: string): Place | null {
  const found = all(shelf).find(([book]) => book === id);
  return found ? { seq: found[1], from: found[2] } : null;
}

/** Keeps the place for the next time, where the browser lets it; null closes the book. */
export function keepPlace(shelf: Shelf | null, id: string, place: Place | null): void {
  const others = all(shelf).filter(([book]) => book !== id);
  const kept: Kept[] = place ? [...others, [id, place.seq, place.from]] : others;
  attempt(() => shelf?.setItem(KEY, JSON.stringify(kept.slice(-BOOKS))));
}

function all(shelf: Shelf | null): Kept[] {
  const value = attempt(() => JSON.parse(shelf?.getItem(KEY) ?? '[]') as unknown);
  return Array.isArray(value) ? value.filter(isKept) : [];
}

function isKept(value: unknown): value is Kept {
  const [id, seq, from] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof id === 'string' && Number.isSafeInteger(seq) && Number.isSafeInteger(from);
}
