import { RIGHT_TO_LEFT } from './direction';
import type { ReaderWords } from './words';

/** What the server calls somebody who has no pen name. */
const NAMELESS = 'A guest';

/** Whoever did or wrote something. */
export interface Named {
  readonly name: string;
  readonly author: 'human' | 'narrator';
  /** Whether it is who reads the book, and has no pen name. */
  readonly own?: boolean;
}

/** Somebody's name inside a sentence. */
export function nameOf(words: ReaderWords, one: Named): string {
  if (one.own) return words.you;
  return isNameless(one) ? words.guest : apart(words, one.name);
}

/** Somebody's name after the "by" of a cover. */
export function nameBy(words: ReaderWords, one: Named): string {
  return isNameless(one) ? words.guestBy : apart(words, one.name);
}

/** "Mia", "Mia and Theo", "Mia, Theo and Dad". */
export function listed({ list }: ReaderWords, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : names.slice(0, -1).join(list.between) + list.last + last;
}

function isNameless({ name, author }: Named): boolean {
  return author === 'human' && name === NAMELESS;
}

/** A name that runs against its sentence is set apart from it, so that neither mixes up the other's order. */
function apart({ dir }: ReaderWords, name: string): string {
  return RIGHT_TO_LEFT.test(name) === (dir === 'rtl') ? name : `\u2068${name}\u2069`;
}
