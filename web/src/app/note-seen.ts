import type { InfiniteData } from '@tanstack/react-query';
import type { Book, StoryCard } from '../api/types';
import { sight } from './sight';

/** Notes what came from the server and may be wanted without it: the library, and a book that was opened. */
export function noteSeen(personId: string, key: readonly unknown[], data: unknown): void {
  const [kind, shelf, q] = key;
  if (kind === 'stories' && shelf === 'all' && q === '') {
    const { pages } = data as InfiniteData<{ items: StoryCard[] }>;
    void sight().noteShelf(personId, pages.flatMap((page) => page.items));
  }
  if (kind === 'book') void sight().noteBook(personId, data as Book);
}
