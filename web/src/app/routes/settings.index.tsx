import { createFileRoute, redirect } from '@tanstack/react-router';

/** Settings open with what most people come for. */
export const Route = createFileRoute('/settings/')({
  beforeLoad: () => {
    throw redirect({ to: '/settings/$tab', params: { tab: 'reading' }, replace: true });
  },
});
