import type { ReaderWords } from '../../../book-runtime/src/mount';
import { directionOf, type Language } from '../../i18n/language';

const FILES = import.meta.glob<ReaderWords>('../../../book-runtime/src/words/*.json', { import: 'default' });
const fetched = new Map<string, Promise<ReaderWords>>();

/** What the reader of books says in a language, fetched once; in English where it does not speak the language. */
export function readerWords(language: Language): Promise<ReaderWords> {
  const known = fetched.get(language);
  if (known) return known;
  const coming = fetchWords(language);
  fetched.set(language, coming);
  // What did not come is asked for again.
  coming.catch(() => fetched.delete(language));
  return coming;
}

async function fetchWords(language: Language): Promise<ReaderWords> {
  const fetchOwn = FILES[pathOf(language)];
  if (fetchOwn) return fetchOwn();
  const english = await FILES[pathOf('en')]!();
  return { ...english, dir: directionOf(language) };
}

function pathOf(language: Language): string {
  return `../../../book-runtime/src/words/${language}.json`;
}
