import './book.css';
import type { Book } from './book';
import { Reader } from './reader';
import type { ReaderOptions } from './reader-options';

export type { Book, BookPage, Credit, Ink, Passage, Picture, Step, StepKind, Tier } from './book';
export type { ReaderOptions } from './reader-options';
export type { Elsewhere } from './settings';
export type { ReaderWords } from './words';

/** A book that is open somewhere. */
export interface MountedBook {
  /** Closes it: its elements, listeners and timers are gone. */
  readonly destroy: () => void;
  /** Shows a newer state of the same book, at the words that are being read. */
  readonly update: (book: Book) => void;
}

/**
 * Opens a book inside `element`, which gives it its room: the reader fills it, and lays itself out anew whenever the
 * room changes. It needs no framework, no network but the pictures' links, and no inline style or script.
 */
export function mountBook(element: HTMLElement, book: Book, options: ReaderOptions): MountedBook {
  const reader = new Reader(element, book, options);
  return { destroy: () => reader.destroy(), update: (newer) => reader.update(newer) };
}
