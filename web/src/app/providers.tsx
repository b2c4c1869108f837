import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../api/me';
import { failureOf, isPassing } from '../api/problems';
import { tabs } from '../realtime/tabs';

/** A failed request is worth this many more attempts, where it may pass by itself. */
const ATTEMPTS = 2;

/** What may be wanted without the server. */
const NOTED = new Set<unknown>(['stories', 'book']);

export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onSuccess: (data, query) => {
        const me = client.getQueryData(meQuery.queryKey);
        if (me && NOTED.has(query.queryKey[0])) void import('./note-seen').then(({ noteSeen }) => noteSeen(me.id, query.queryKey, data)).catch(() => {});
      },
    }),
    mutationCache: new MutationCache({
      onSuccess: (_data, _sent, _context, mutation) => tabs.tell({ kind: mutation.meta?.changes === 'profile' ? 'profile' : 'shelves' }),
    }),
    defaultOptions: {
      queries: {
        // Without a network each attempt would fail the same, and only be waited for.
        retry: (count, error) => count < ATTEMPTS && navigator.onLine && isPassing(failureOf(error).code),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
