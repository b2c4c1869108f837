import { createFileRoute } from '@tanstack/react-router';
import { House } from '../house';
import { parseNewSearch } from '../new-search';
import { NewStory } from '../new-story';
import { requireMe } from '../require-me';
import { whoIsHere } from '../who-is-here';

export const Route = createFileRoute('/new')({
  validateSearch: parseNewSearch,
  loaderDeps: ({ search }) => ({ as: search.for }),
  // Another step is no other visit.
  shouldReload: ({ cause }) => cause !== 'stay',
  // Whoever says for whom may begin without an account: they are a guest from their first story on.
  loader: async ({ context, deps, location }) => ({
    me: deps.as ? await whoIsHere(context.queryClient) : await requireMe(context.queryClient, location.href),
  }),
  component: function New() {
    const { me } = Route.useLoaderData();
    const { for: tier, step } = Route.useSearch();
    // An adult may write for anybody, and so may a guest, whose words the strictest rules judge.
    const upTo = me && me.role !== 'guest' ? me.tier : 'adults';
    const open = tier === 'kids' || upTo === 'adults' || tier === upTo;
    return (
      <House tier={open ? tier : undefined}>
        <NewStory me={me} upTo={upTo} step={step ?? 'who'} />
      </House>
    );
  },
});
