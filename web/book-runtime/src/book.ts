/*
 * A book as the server sends it. Written out here, and not imported from the app, because the reader also runs where
 * the app is not: at a public link and inside an exported file.
 */

/** Whom a book is for; its look follows. */
export type Tier = 'kids' | 'teens' | 'adults';

/** The ink of a seat, in the order they are handed out. */
export type Ink = 'inkwell' | 'walnut' | 'verdigris' | 'mulberry' | 'moss' | 'damson';

export interface Picture {
  readonly url: string;
  /** The same for dark paper, where its press prints one. */
  readonly evening_url?: string | null;
  /** Pixels across. */
  readonly width: number;
  /** Pixels down. */
  readonly height: number;
  /** What it shows, in words. */
  readonly alt: string;
  /** Who made it: `illustrator`, or a provider's name. */
  readonly made_by: string;
}

export interface Passage {
  readonly seq: number;
  /** Who wrote it: an index into the book's credits. */
  readonly by: number;
  readonly text: string;
}

export interface BookPage {
  readonly picture?: Picture | null;
  readonly passages: readonly Passage[];
}

export interface Credit {
  /** The pen name, or Ember. */
  readonly name: string;
  readonly author: 'human' | 'narrator';
  /** Whether it is who reads the book, and has no pen name: a host that knows says so. */
  readonly own?: boolean;
  /** Null for Ember, whose words are plain. */
  readonly ink?: Ink | null;
  /** Of all characters, 0 to 1. */
  readonly share: number;
  readonly words: number;
}

/** What a step of a story's making was. */
export type StepKind =
  | 'began' | 'joined' | 'left'
  | 'wrote' | 'wrote_in_vain' | 'passed' | 'took_back' | 'put_back' | 'asked_again' | 'kept_take' | 'reworded'
  | 'retitled' | 'finished' | 'reopened';

/** A step of a story's making. Nobody's words are in it: what was taken back stays taken back. */
export interface Step {
  /** RFC 3339; of several in a row, the first. */
  readonly at: string;
  /** The pen name of who did it, or Ember. */
  readonly name: string;
  readonly author: 'human' | 'narrator';
  /** As with credits. */
  readonly own?: boolean;
  readonly ink?: Ink | null;
  readonly kind: StepKind;
  /** How many passages it was about, or how often it happened in a row. */
  readonly count: number;
  /** How many words were added. */
  readonly words: number;
}

export interface Book {
  readonly id: string;
  readonly title: string;
  readonly audience: Tier;
  readonly cover?: Picture | null;
  readonly pages: readonly BookPage[];
  readonly credits: readonly Credit[];
  /** How it came to be; a copy that was kept before books told it has none. */
  readonly making?: readonly Step[];
  /** RFC 3339. */
  readonly created_at: string;
}

/** All the words of a book, in reading order: what every layout must show, to the letter. */
export function textOf(book: Book): string {
  return book.pages.flatMap((page) => page.passages.map((passage) => passage.text)).join('');
}
