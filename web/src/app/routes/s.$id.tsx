import { createFileRoute } from '@tanstack/react-router';
import { facesOf } from '../../lib/faces';
import { enterStory } from '../enter-story';
import { requireMe } from '../require-me';
import { roomCodeOf } from '../room-code';
import { RoomPage } from '../room-page';
import { parseRoomSearch } from '../room-search';

export const Route = createFileRoute('/s/$id')({
  validateSearch: parseRoomSearch,
  loaderDeps: ({ search }) => ({ join: search.join }),
  loader: async ({ context, params, deps, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    const story = await enterStory(context.queryClient, params.id, deps.join);
    await Promise.all([facesOf(story.audience), roomCodeOf(story.audience)]);
    return { me, story };
  },
  component: function Room() {
    const { me, story } = Route.useLoaderData();
    const { panel } = Route.useSearch();
    return <RoomPage story={story} me={me} panel={panel ?? 'story'} />;
  },
});
