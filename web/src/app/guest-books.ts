import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { client, unwrap } from '../api/client';
import { bookQuery } from '../api/stories';
import type { StoryCard } from '../api/types';
import { keepBook } from '../realtime/book-copies';
import { openKeep } from '../realtime/keep';

/** Stories asked for at once; the server gives no more. */
const PAGE_SIZE = 100;

/** What this device has kept of guests whom the server may have forgotten. */
export const keptBooksQuery = queryOptions({
  queryKey: ['kept-books'],
  queryFn: () => openKeep().books.all().catch(() => []),
  // It is read from this device, and changes on it.
  networkMode: 'always',
  staleTime: 0,
  gcTime: 0,
});

/**
 * Copies all of a guest's stories to this device and gives their ids. Fails where a request or the device does: then
 * nobody is signed up either.
 */
export async function keepGuestBooks(queryClient: QueryClient): Promise<string[]> {
  const { books } = openKeep();
  const ids: string[] = [];
  for await (const card of guestStories()) {
    await keepBook(books, await queryClient.fetchQuery(bookQuery(card.id)), fetchPicture);
    ids.push(card.id);
  }
  return ids;
}

/** The account has these stories now. */
export async function dropGuestBooks(ids: readonly string[]): Promise<void> {
  const { books } = openKeep();
  for (const id of ids) await books.delete(id).catch(() => {});
}

async function* guestStories(): AsyncGenerator<StoryCard> {
  let cursor: string | null | undefined = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) };
    const page: { items: StoryCard[]; next_cursor?: string | null } = await unwrap(client.GET('/api/v1/stories', { params: { query } }));
    yield* page.items;
    cursor = page.next_cursor;
  } while (cursor);
}

async function fetchPicture(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error('the picture is not there');
  return response.blob();
}
