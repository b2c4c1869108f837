import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { bookQuery } from '../../api/stories';
import { buttonClass } from '../../components/button/button-class';
import OpenBook from '../../features/book/open-book';
import { useWords } from '../../i18n/voice';
import { book } from '../../i18n/words/book';
import { useTitle } from '../../lib/use-title';
import { House } from '../house';
import { requireMe } from '../require-me';
import { Shell } from '../shell';
import stateStyles from '../states.module.css';

export const Route = createFileRoute('/book/$id')({
  loader: async ({ context, params, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    return { guest: me.role === 'guest', book: await context.queryClient.fetchQuery(bookQuery(params.id)) };
  },
  component: function Book() {
    const { book } = Route.useLoaderData();
    return <House tier={book.audience}>{book.pages.length === 0 ? <NoPages id={book.id} /> : <Reading />}</House>;
  },
});

function Reading() {
  const { book, guest } = Route.useLoaderData();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  useTitle(book.title);
  return (
    <OpenBook
      book={book}
      guest={guest}
      onClose={() => void navigate({ to: '/s/$id', params: { id: book.id } })}
      renew={() => queryClient.fetchQuery(bookQuery(book.id))}
    />
  );
}

function NoPages({ id }: { id: string }) {
  const t = useWords(book);
  return (
    <Shell>
      <div className={stateStyles.state}>
        <p className={stateStyles.body}>{t('book.empty')}</p>
        <Link to="/s/$id" params={{ id }} className={buttonClass('action')}>
          {t('book.back')}
        </Link>
      </div>
    </Shell>
  );
}
