import type { InfiniteData } from '@tanstack/react-query';
import type { Book, StoryCard } from '../api/types';
import { picturesOf } from '../realtime/book-copies';
import { sight } from './sight';

/** Notes what came from the server and may be wanted without it: the library, and a book that was opened. */
export function noteSeen(personId: string, key: readonly unknown[], data: unknown): void {
  const [kind, shelf, q] = key;
  if (kind === 'stories' && shelf === 'all' && q === '') {
    const { pages } = data as InfiniteData<{ items: StoryCard[] }>;
    void sight().noteShelf(personId, pages.flatMap((page) => page.items));
  }
  if (kind !== 'book') return;
  const book = data as Book;
  void sight().noteBook(personId, book);
  // The worker brings them also when the reader is closed before it has.
  const pictures = picturesOf(book).map((picture) => new URL(picture.url, location.origin).href);
  navigator.serviceWorker?.controller?.postMessage(pictures);
}
