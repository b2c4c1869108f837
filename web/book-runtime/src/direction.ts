import { type Book, textOf } from './book';

/** Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, which are read from right to left. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const LETTER = /\p{L}/gu;

/** So many letters say which way a book is read; a long one need not be counted through. */
const ENOUGH = 4_000;

/** The side on which a book is bound, from the letters of most of its words; null when it has none. */
export function directionOf(book: Book): 'ltr' | 'rtl' | null {
  const letters = (textOf(book) || book.title).slice(0, ENOUGH).match(LETTER) ?? [];
  if (letters.length === 0) return null;
  const against = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  return against * 2 > letters.length ? 'rtl' : 'ltr';
}
