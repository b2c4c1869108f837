import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { meQuery } from '../../api/me';
import type { Book } from '../../api/types';
import { ConsentPage } from '../../features/auth/consent-page';
import { KeptBooks } from '../../features/auth/kept-books';
import { SignUpForm } from '../../features/auth/sign-up-form';
import { useWords } from '../../i18n/voice';
import { account } from '../../i18n/words/account';
import { picturesOf } from '../../lib/picture-links';
import { useTitle } from '../../lib/use-title';
import { openKept } from '../../realtime/book-copies';
import { enter } from '../enter';
import { Gate } from '../gate';
import { dropGuestBooks, keepGuestBooks, keptBooksQuery } from '../guest-books';
import { House } from '../house';
import styles from '../page.module.css';
import { Shell } from '../shell';
import { forgetPictures, sight } from '../sight';

/** Only who comes away with a copy needs the reader here. */
const OpenBook = lazy(() => import('../../features/book/open-book'));

export const Route = createFileRoute('/sign-up')({
  /** The trial story somebody came from. */
  validateSearch: (search: Record<string, unknown>): { story?: string } => ({
    story: typeof search.story === 'string' ? search.story : undefined,
  }),
  component: () => (
    <House>
      <SignUp />
    </House>
  ),
});

function SignUp() {
  const t = useWords(account);
  const { story } = Route.useSearch();
  const kept = useQuery(keptBooksQuery).data ?? [];
  const [pending, setPending] = useState(false);
  const [reading, setReading] = useState<Book | null>(null);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  // What was there before belongs to somebody else, who has it nowhere else.
  const copied = useRef<string[]>([]);
  useTitle(t('signUp.title'));
  if (reading) {
    const close = () => {
      for (const { url } of picturesOf(reading)) URL.revokeObjectURL(url);
      setReading(null);
    };
    return (
      <Suspense>
        <OpenBook book={reading} guest onClose={close} renew={async () => reading} />
      </Suspense>
    );
  }
  const books = kept.map((copy) => copy.book);
  const read = (id: string) => {
    const copy = kept.find(({ book }) => book.id === id);
    if (copy) setReading(openKept(copy, (picture) => URL.createObjectURL(picture)));
  };
  if (pending) {
    return (
      <Shell entrance>
        <ConsentPage books={books} onRead={read} />
      </Shell>
    );
  }
  return (
    <Gate title={t('signUp.title')} lead={t(story ? 'signUp.leadTrial' : 'signUp.lead')}>
      <SignUpForm
        before={async () => {
          const me = await queryClient.fetchQuery(meQuery);
          if (me?.role === 'guest') copied.current = await keepGuestBooks(queryClient);
        }}
        onPending={async () => {
          // The server has forgotten them.
          queryClient.setQueryData(meQuery.queryKey, null);
          await Promise.allSettled([sight().forget(), forgetPictures()]);
          await queryClient.invalidateQueries(keptBooksQuery);
          setPending(true);
        }}
        onDone={async (user) => {
          void dropGuestBooks(copied.current);
          await enter(queryClient, user);
          void (story ? navigate({ to: '/s/$id', params: { id: story } }) : navigate({ to: '/library' }));
        }}
      />
      {books.length > 0 && (
        <section className={styles.kept} aria-labelledby="kept-title">
          <h2 id="kept-title">{t('signUp.kept')}</h2>
          <KeptBooks books={books} onRead={read} />
        </section>
      )}
      <p>
        {t('signUp.haveAccount')} <Link to="/sign-in">{t('nav.signIn')}</Link>
      </p>
    </Gate>
  );
}
