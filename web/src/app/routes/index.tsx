import { createFileRoute, redirect } from '@tanstack/react-router';

/** The binary answers `/` with the landing page; a client that comes here by itself goes home. */
export const Route = createFileRoute('/')({
  beforeLoad: () => {
    throw redirect({ to: '/library' });
  },
});
