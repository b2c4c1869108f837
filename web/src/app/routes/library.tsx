import { createFileRoute, useNavigate } from '@tanstack/react-router';
import type { Shelf } from '../../api/types';
import { SearchField } from '../../components/search-field/search-field';
import { LibraryView } from '../../features/library/library-view';
import { useTier, useWords } from '../../i18n/voice';
import { library } from '../../i18n/words/library';
import { singleKeys } from '../../lib/single-keys';
import { useTitle } from '../../lib/use-title';
import { House } from '../house';
import { showLastShelf } from '../last-shelf';
import { requireMe } from '../require-me';
import { Shell } from '../shell';

interface LibrarySearch {
  shelf?: Shelf;
  q?: string;
}

const SHELVES: readonly Shelf[] = ['open', 'finished', 'trash'];

export const Route = createFileRoute('/library')({
  validateSearch: (search: Record<string, unknown>): LibrarySearch => {
    // Each key is always set: what is left out here would pass through as it came.
    return {
      shelf: SHELVES.find((one) => one === search.shelf),
      q: typeof search.q === 'string' && search.q !== '' ? search.q : undefined,
    };
  },
  loaderDeps: ({ search }) => ({ shelf: search.shelf ?? 'all' }),
  loader: async ({ context, deps, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    await showLastShelf(context.queryClient, me.id, deps.shelf);
    return { me };
  },
  component: () => (
    <House>
      <Library />
    </House>
  ),
});

function Library() {
  const t = useWords(library);
  const tier = useTier();
  const { me } = Route.useLoaderData();
  const { shelf = 'all', q = '' } = Route.useSearch();
  const navigate = useNavigate();
  useTitle(t('library.title'));
  return (
    <Shell
      tools={
        <SearchField
          label={t('library.search')}
          clearLabel={t('library.clear')}
          hint={tier === 'kids' || !singleKeys.on() ? undefined : '/'}
          value={q}
          onChange={(next) =>
            void navigate({ to: '/library', replace: true, search: { ...(shelf === 'all' ? {} : { shelf }), ...(next === '' ? {} : { q: next }) } })
          }
        />
      }
    >
      <LibraryView myId={me.id} shelf={shelf} q={q} />
    </Shell>
  );
}
