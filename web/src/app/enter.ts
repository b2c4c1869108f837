import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/me';
import type { User } from '../api/types';

/** Somebody has come in: nothing that was fetched for somebody else stays. */
export function enter(queryClient: QueryClient, user: User): void {
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, user);
}
