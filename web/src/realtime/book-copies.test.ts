import { describe, expect, it } from 'vitest';
import type { Book } from '../api/types';
import { MemoryTable } from '../test/memory-table';
import { keepBook, openKept } from './book-copies';
import type { KeptBook } from './keep';

const picture = (url: string) => ({ url, width: 4, height: 3, alt: 'A lamp', made_by: 'illustrator' });
const BOOK: Book = {
  id: 'story-1',
  title: 'The lamp',
  audience: 'kids',
  cover: picture('/a'),
  pages: [
    { picture: picture('/a'), passages: [{ seq: 2, by: 0, text: 'Once.' }] },
    { picture: picture('/b'), passages: [{ seq: 3, by: 1, text: 'Then.' }] },
  ],
  credits: [],
  making: [],
  created_at: '2026-01-05T18:30:00.000Z',
};

describe('a kept book', () => {
  it('opens with its words and its pictures, each fetched once', async () => {
    const copies = new MemoryTable<KeptBook>();
    const fetched: string[] = [];
    await keepBook(copies, BOOK, async (url) => {
      fetched.push(url);
      return new Blob([url]);
    });
    expect(fetched).toEqual(['/a', '/b']);
    const [kept] = await copies.all();
    const book = openKept(kept!, (blob) => `blob:${blob.size}`);
    expect(book.cover?.url).toBe('blob:2');
    expect(book.pages.map((page) => page.passages[0]?.text)).toEqual(['Once.', 'Then.']);
  });

  it('keeps the words of a page whose picture could not be had', async () => {
    const copies = new MemoryTable<KeptBook>();
    await keepBook(copies, BOOK, async () => {
      throw new Error('gone');
    });
    const [kept] = await copies.all();
    const book = openKept(kept!, () => 'blob:');
    expect(book.pages[0]).toEqual({ picture: null, passages: BOOK.pages[0]!.passages });
  });
});
