import type { Book } from './book';
import type { Elsewhere, Shelf } from './settings';
import type { ReaderWords } from './words';

/** What whoever shows the book may set. */
export interface ReaderOptions {
  /** What the reader says, in the language of what is round the book. */
  readonly words: ReaderWords;
  /** Called by the closing button and by Escape; without it there is no such button. */
  readonly onClose?: () => void;
  /** Fetches the book again, for new links when the old ones to its pictures have run out. */
  readonly renew?: () => Promise<Book>;
  /** Keeps pictures for a time without a network: called with the links to all that this book may be read with, on each paper anew. */
  readonly keep?: (links: readonly string[]) => void;
  /** How its reader likes to read elsewhere: holds until they choose otherwise for books. */
  readonly usual?: Elsewhere;
  /** Where settings and places are kept; by default on this device, null for nowhere. */
  readonly shelf?: Shelf | null;
}
