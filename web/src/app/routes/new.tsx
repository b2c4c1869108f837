import { createFileRoute } from '@tanstack/react-router';
import type { User } from '../../api/types';
import type { Tier } from '../../lib/tier';
import { House, ownHouse } from '../house';
import { newCodeOf } from '../new-code';
import { parseNewSearch } from '../new-search';
import { NewStory } from '../new-story';
import { requireMe } from '../require-me';
import { whoIsHere } from '../who-is-here';

export const Route = createFileRoute('/new')({
  validateSearch: parseNewSearch,
  loaderDeps: ({ search }) => ({ as: search.for }),
  // Another step is no other visit.
  shouldReload: ({ cause }) => cause !== 'stay',
  loader: async ({ context, deps, location }) => {
    // Whoever says for whom may begin without an account: they are a guest from their first story on.
    const me = deps.as ? await whoIsHere(context.queryClient) : await requireMe(context.queryClient, location.href);
    await newCodeOf(houseOf(me, deps.as) ?? ownHouse(me));
    return { me };
  },
  component: function New() {
    const { me } = Route.useLoaderData();
    const { for: tier, step } = Route.useSearch();
    return (
      <House tier={houseOf(me, tier)}>
        <NewStory me={me} upTo={oldest(me)} step={step ?? 'who'} />
      </House>
    );
  },
});

/** An adult may write for anybody, and so may a guest, whose words the strictest rules judge. */
function oldest(me: User | null): Tier {
  return me && me.role !== 'guest' ? me.tier : 'adults';
}

/** Whose house the address asks for, if it is open to them. */
function houseOf(me: User | null, tier: Tier | undefined): Tier | undefined {
  const upTo = oldest(me);
  return tier === 'kids' || upTo === 'adults' || tier === upTo ? tier : undefined;
}
