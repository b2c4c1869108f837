import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureOf, isPassing } from '../api/problems';

/** A failed request is worth this many more attempts, where it may pass by itself. */
const ATTEMPTS = 2;

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, error) => count < ATTEMPTS && isPassing(failureOf(error).code),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
