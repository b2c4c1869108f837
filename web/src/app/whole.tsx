import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useOnReconnect } from '../lib/use-on-reconnect';
import { useTabNews } from '../realtime/use-tab-news';

/** What is done about news is rarely needed, and comes with the first. */
const elsewhere = () => import('./elsewhere');

/** All pages together: what another tab did holds here too, and what waited for the network goes when it is back. */
export function Whole() {
  const queryClient = useQueryClient();
  const { navigate } = useRouter();
  useTabNews((news) => void elsewhere().then(({ heard }) => heard(news, queryClient, navigate)));
  useOnReconnect(() => void elsewhere().then(({ sendUnsent }) => sendUnsent(queryClient)).catch(() => {}));
  return <Outlet />;
}
