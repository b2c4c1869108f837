import { expect, it } from 'vitest';
import type { Book, Picture } from './book';
import { picturesOf, printedOn } from './pictures';

const picture = (url: string, evening_url?: string): Picture => ({ url, width: 4, height: 3, alt: 'A whale', made_by: 'illustrator', ...(evening_url && { evening_url }) });

const book = {
  id: 'b',
  title: 'Static',
  cover: picture('/cover', '/cover/evening'),
  pages: [{ picture: picture('/one', '/one/evening'), passages: [] }, { picture: null, passages: [] }, { picture: picture('/two'), passages: [] }],
} as unknown as Book;

it('prints on dark paper what has an edition for it', () => {
  const urls = (book: Book) => picturesOf(book).map(({ url }) => url);
  expect(urls(printedOn('dark', book))).toEqual(['/cover/evening', '/one/evening', '/two']);
  expect(urls(printedOn('sepia', book))).toEqual(['/cover', '/one', '/two']);
  expect(printedOn('dark', book).pages).toHaveLength(3);
});
