import { describe, expect, it } from 'vitest';
import { card } from '../test/stories';
import { awaitsCover, awaitsPicture, nextPictureLook } from './picture-look';
import type { Book } from './types';

const picture = { url: '/a', width: 4, height: 3, alt: '', made_by: 'illustrator' };
const book = (...pictures: Book['pages'][number]['picture'][]) =>
  ({ pages: pictures.map((picture) => ({ picture, passages: [] })) }) as unknown as Book;

describe('pictures that are still being drawn', () => {
  it('are looked for a few times, less and less often', () => {
    const looks = [1, 2, 3, 4, 5, 6].map((fetched) => nextPictureLook(true, fetched));
    expect(looks).toEqual([1_500, 3_000, 6_000, 12_000, 24_000, false]);
    expect(nextPictureLook(false, 1)).toBe(false);
  });

  it('are awaited on a shelf until every story has its cover', () => {
    expect(awaitsCover([card('a', { cover: picture }), card('b')])).toBe(true);
    expect(awaitsCover([card('a', { cover: picture })])).toBe(false);
  });

  it('are awaited in a book until its last page has one: what was undone before has none for ever', () => {
    expect(awaitsPicture(book(picture, null))).toBe(true);
    expect(awaitsPicture(book(null, picture))).toBe(false);
    expect(awaitsPicture(book())).toBe(false);
    expect(awaitsPicture(undefined)).toBe(false);
  });
});
