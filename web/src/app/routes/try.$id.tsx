import { createFileRoute } from '@tanstack/react-router';
import { loadRoom } from '../load-room';
import { RoomPage } from '../room-page';
import { parseRoomSearch } from '../room-search';

export const Route = createFileRoute('/try/$id')({
  validateSearch: parseRoomSearch,
  // Another panel of the same room is no other visit: the room keeps its story up to date by itself.
  shouldReload: ({ cause }) => cause !== 'stay',
  loader: ({ context, params, location }) => loadRoom(context.queryClient, location.href, params.id),
  component: function TrialRoom() {
    const { me, story } = Route.useLoaderData();
    const { panel } = Route.useSearch();
    return <RoomPage story={story} me={me} panel={panel ?? 'story'} />;
  },
});
