import { client, unwrap } from '../api/client';
import { bookQuery } from '../api/stories';
import type { Book } from '../api/types';
import type { QueryClient } from '@tanstack/react-query';
import { keepBook, openKept } from '../realtime/book-copies';
import { openKeep } from '../realtime/keep';

/** A guest has a handful of stories; no more than this many are copied. */
const MOST_BOOKS = 20;

/** Copies all of a guest's stories to this device. Fails as a request does: then nobody is signed up either. */
export async function keepGuestBooks(queryClient: QueryClient): Promise<void> {
  const { items } = await unwrap(client.GET('/api/v1/stories', { params: { query: { limit: MOST_BOOKS } } }));
  const { books } = openKeep();
  for (const card of items) {
    const book = await queryClient.fetchQuery(bookQuery(card.id));
    await keepBook(books, book, async (url) => (await fetch(url)).blob());
  }
}

/** What this device has kept, ready to be read. */
export async function keptGuestBooks(): Promise<Book[]> {
  const kept = await openKeep().books.all();
  return kept.map((copy) => openKept(copy, (picture) => URL.createObjectURL(picture)));
}

/** The account has the stories now. */
export async function dropGuestBooks(): Promise<void> {
  const { books } = openKeep();
  for (const { book } of await books.all()) await books.delete(book.id);
}
