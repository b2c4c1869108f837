import { beforeEach, describe, expect, it, vi } from 'vitest';
import { picturesOf } from '../../src/lib/picture-links';
import type { Book, Picture } from './book';
import { Pictures, printedOn } from './pictures';

const picture = (name: string, evening: boolean, sig = 'a'): Picture => ({
  url: `${name}?sig=${sig}`,
  ...(evening && { evening_url: `${name}/evening?sig=${sig}` }),
  width: 4,
  height: 3,
  alt: 'A whale',
  made_by: 'illustrator',
});

const bookOf = (cover: Picture | null, ...pictures: (Picture | null)[]): Book =>
  ({ id: 'b', title: 'Static', cover, pages: pictures.map((one) => ({ picture: one, passages: [] })) }) as unknown as Book;

const BOOK = bookOf(picture('/cover', true), picture('/one', true), null, picture('/two', false));
const urls = (book: Book) => picturesOf(book).map(({ url }) => url);

it('prints on dark paper what has an edition for it', () => {
  expect(urls(printedOn('dark', BOOK))).toEqual(['/cover/evening?sig=a', '/one/evening?sig=a', '/two?sig=a']);
  expect(urls(printedOn('sepia', BOOK))).toEqual(['/cover?sig=a', '/one?sig=a', '/two?sig=a']);
  expect(printedOn('dark', BOOK).pages).toHaveLength(3);
});

it('names both editions to a host that keeps pictures, where the paper is dark', () => {
  expect(new Pictures(BOOK, 'dark', undefined).links).toEqual(['/cover/evening?sig=a', '/cover?sig=a', '/one/evening?sig=a', '/one?sig=a', '/two?sig=a']);
  expect(new Pictures(BOOK, 'paper', undefined).links).toEqual(['/cover?sig=a', '/one?sig=a', '/two?sig=a']);
});

describe('pictures fetched ahead', () => {
  const asked: string[] = [];
  let there: (url: string) => boolean = () => true;

  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal('Image', class {
      src = '';
      async decode(): Promise<void> {
        asked.push(this.src);
        if (!there(this.src)) throw new DOMException('broken', 'EncodingError');
      }
    });
    return () => vi.unstubAllGlobals();
  });

  it('are the editions of their paper, and the one by day only where that does not come', async () => {
    there = (url) => url !== '/one/evening?sig=a';
    await new Pictures(BOOK, 'dark', undefined).fetchAhead();
    expect(asked).toEqual(['/cover/evening?sig=a', '/one/evening?sig=a', '/one?sig=a', '/two?sig=a']);
  });
});

describe('a picture that does not come', () => {
  /** What stands on the page after so many errors. */
  async function shownAfter(errors: number, paper: 'paper' | 'dark', renew?: () => Promise<Book>): Promise<string | null> {
    const pictures = new Pictures(BOOK, paper, renew);
    const shown = Object.assign(new Image(), { src: printedOn(paper, BOOK).pages[0]!.picture!.url });
    shown.dataset.picture = shown.getAttribute('src')!;
    for (let error = 0; error < errors; error += 1) await pictures.mend(shown, error);
    return shown.getAttribute('src');
  }

  const fresh = async () => bookOf(picture('/cover', true, 'z'), picture('/one', true, 'z'), null, picture('/two', false, 'z'));
  const unreachable = async () => Promise.reject(new Error('offline'));

  it('is shown by its new link', async () => {
    expect(await shownAfter(1, 'paper', fresh)).toBe('/one?sig=z');
    expect(await shownAfter(1, 'dark', fresh)).toBe('/one/evening?sig=z');
  });

  it('is shown by day where no edition for dark paper can be had', async () => {
    expect(await shownAfter(1, 'dark', unreachable)).toBe('/one?sig=a');
    expect(await shownAfter(1, 'dark')).toBe('/one?sig=a');
    expect(await shownAfter(2, 'dark', fresh)).toBe('/one?sig=z');
  });

  it('is asked for no more when every link to it has failed', async () => {
    expect(await shownAfter(2, 'dark', unreachable)).toBe('/one?sig=a');
    expect(await shownAfter(2, 'paper', fresh)).toBe('/one?sig=z');
  });

  it('is never another one, though the book has more of them by now', async () => {
    const grown = async () => bookOf(picture('/new cover', true, 'z'), picture('/zero', true, 'z'), picture('/one', true, 'z'));
    expect(await shownAfter(1, 'paper', grown)).toBe('/one?sig=z');
  });
});
