import { createFileRoute } from '@tanstack/react-router';
import { facesOf } from '../../lib/faces';
import { enterStory } from '../enter-story';
import { lastStory } from '../last-story';
import { requireMe } from '../require-me';
import { roomCodeOf } from '../room-code';
import { RoomPage } from '../room-page';
import { parseRoomSearch } from '../room-search';

export const Route = createFileRoute('/s/$id')({
  validateSearch: parseRoomSearch,
  loaderDeps: ({ search }) => ({ join: search.join }),
  // Another panel of the same room is no other visit: the room keeps its story up to date by itself.
  shouldReload: ({ cause }) => cause !== 'stay',
  loader: async ({ context, params, deps, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    const story = await lastStory(me.id, params.id, () => enterStory(context.queryClient, params.id, deps.join));
    await Promise.all([facesOf(story.audience), roomCodeOf(story.audience)]);
    return { me, story };
  },
  component: function Room() {
    const { me, story } = Route.useLoaderData();
    const { panel } = Route.useSearch();
    return <RoomPage story={story} me={me} panel={panel ?? 'story'} />;
  },
});
