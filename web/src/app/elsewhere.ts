import type { QueryClient } from '@tanstack/react-query';
import { changeMe, meQuery } from '../api/me';
import { session } from '../api/session';
import { openSeen } from '../realtime/seen';
import type { TabNews } from '../realtime/tabs';
import { UnsentProfile } from '../realtime/unsent-profile';
import { forgetHere } from './leave';

type Go = (way: { to: '/library' | '/sign-in' }) => Promise<void>;

/** Another tab of this browser did something that holds here too. */
export async function heard(news: TabNews, queryClient: QueryClient, go: Go): Promise<void> {
  const me = queryClient.getQueryData(meQuery.queryKey) ?? null;
  switch (news.kind) {
    case 'left':
      if (me?.id === news.personId) await left(me.id, queryClient, go);
      return;
    case 'entered':
      if (me) await entered(me.id === news.personId, queryClient, go);
      return;
    case 'shelves':
      return queryClient.invalidateQueries({ queryKey: ['stories'] });
    case 'profile':
      if (me) await queryClient.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => {});
      return;
    case 'draft':
      // The room hears it by itself.
      return;
  }
}

async function left(personId: string, queryClient: QueryClient, go: Go): Promise<void> {
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, null);
  await go({ to: '/sign-in' });
  // The page that has just closed has put its draft down once more.
  await forgetHere(personId);
}

async function entered(same: boolean, queryClient: QueryClient, go: Go): Promise<void> {
  if (same) {
    session.renew();
    return queryClient.invalidateQueries();
  }
  queryClient.clear();
  await go({ to: '/library' });
}

/** The network is back: what one changed of oneself goes to the server. */
export async function sendUnsent(queryClient: QueryClient): Promise<void> {
  const me = queryClient.getQueryData(meQuery.queryKey);
  const user = me && (await new UnsentProfile(openSeen().people, changeMe).flush(me.id));
  if (user) queryClient.setQueryData(meQuery.queryKey, user);
}
