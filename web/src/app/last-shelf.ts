import type { QueryClient } from '@tanstack/react-query';
import { shelfQuery } from '../api/stories';
import type { Shelf } from '../api/types';
import { sight } from './sight';

/** Puts the library as it was on its shelf, until the server's comes. Without a network the other shelves are read off it. */
export async function showLastShelf(queryClient: QueryClient, personId: string, shelf: Shelf): Promise<void> {
  const { queryKey } = shelfQuery(shelf, '');
  if (queryClient.getQueryData(queryKey) || (shelf !== 'all' && navigator.onLine)) return;
  const seen = await sight().shelf(personId);
  if (!seen) return;
  const items = seen.what.filter((card) => shelf === 'all' || card.state === STATES[shelf]);
  queryClient.setQueryData(queryKey, { pages: [{ items, next_cursor: null }], pageParams: [''] }, { updatedAt: OLD });
}

/** However lately it was noted, the server is asked again. */
const OLD = 1;

const STATES = { open: 'open', finished: 'finished', trash: 'trashed' } as const;
