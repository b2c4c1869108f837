import { createFileRoute, redirect } from '@tanstack/react-router';

/** A story's settings lie over its room, where its host finds them. */
export const Route = createFileRoute('/s/$id_/settings')({
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/s/$id', params, search: { panel: 'settings' }, replace: true });
  },
});
