import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { bookQuery } from '../../api/stories';
import type { Book } from '../../api/types';
import { buttonClass } from '../../components/button/button-class';
import { EmptyState } from '../../components/empty-state/empty-state';
import OpenBook from '../../features/book/open-book';
import { readerWords } from '../../features/book/reader-words';
import { spokenLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/voice';
import { book } from '../../i18n/words/book';
import { useTitle } from '../../lib/use-title';
import { House } from '../house';
import { keepPictures } from '../keep-pictures';
import { lastSeen } from '../last-seen';
import { requireMe } from '../require-me';
import { Shell } from '../shell';
import { sight } from '../sight';

export const Route = createFileRoute('/book/$id')({
  loader: async ({ context, params, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    const { easy_reading: easier, page_turn: turn } = me.preferences;
    const [book] = await Promise.all([
      lastSeen(() => context.queryClient.fetchQuery(bookQuery(params.id)), () => sight().book(me.id, params.id)),
      readerWords(spokenLanguage()),
    ]);
    return { guest: me.role === 'guest', usual: { easier, turn }, book };
  },
  component: function Book() {
    const { book } = Route.useLoaderData();
    return <House tier={book.audience}>{book.pages.length === 0 ? <NoPages book={book} /> : <Reading />}</House>;
  },
});

function Reading() {
  const { book: opened, guest, usual } = Route.useLoaderData();
  const { data: book } = useQuery({ ...bookQuery(opened.id), initialData: opened });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  useTitle(book.title);
  return (
    <OpenBook
      book={book}
      guest={guest}
      usual={usual}
      onClose={() => void navigate({ to: '/s/$id', params: { id: book.id } })}
      renew={() => queryClient.fetchQuery(bookQuery(book.id))}
      keep={keepPictures}
    />
  );
}

function NoPages({ book: { id, title } }: { book: Pick<Book, 'id' | 'title'> }) {
  const t = useWords(book);
  useTitle(title);
  return (
    <Shell>
      <EmptyState of="page" title={title} action={<Link to="/s/$id" params={{ id }} className={buttonClass('action')}>{t('book.back')}</Link>}>
        {t('book.empty')}
      </EmptyState>
    </Shell>
  );
}
