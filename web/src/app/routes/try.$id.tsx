import { createFileRoute } from '@tanstack/react-router';
import { storyQuery } from '../../api/stories';
import { facesOf } from '../../lib/faces';
import { requireMe } from '../require-me';
import { roomCodeOf } from '../room-code';
import { RoomPage } from '../room-page';
import { parseRoomSearch } from '../room-search';

export const Route = createFileRoute('/try/$id')({
  validateSearch: parseRoomSearch,
  loader: async ({ context, params, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    const story = await context.queryClient.fetchQuery(storyQuery(params.id));
    await Promise.all([facesOf(story.audience), roomCodeOf(story.audience)]);
    return { me, story };
  },
  component: function TrialRoom() {
    const { me, story } = Route.useLoaderData();
    const { panel } = Route.useSearch();
    return <RoomPage story={story} me={me} panel={panel ?? 'story'} />;
  },
});
