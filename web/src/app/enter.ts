import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/me';
import { session } from '../api/session';
import type { User } from '../api/types';
import { tabs } from '../realtime/tabs';
import { forgetPictures, sight } from './sight';

/** Somebody has come in: nothing that was fetched or kept for somebody else stays. */
export async function enter(queryClient: QueryClient, user: User): Promise<void> {
  if (await sight().arrive(user)) await forgetPictures();
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, user);
  session.renew();
  tabs.tell({ kind: 'entered', personId: user.id });
}
