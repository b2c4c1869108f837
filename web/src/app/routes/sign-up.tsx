import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { meQuery } from '../../api/me';
import type { Book } from '../../api/types';
import { ConsentPage } from '../../features/auth/consent-page';
import { SignUpForm } from '../../features/auth/sign-up-form';
import { useWords } from '../../i18n/voice';
import { account } from '../../i18n/words/account';
import { useTitle } from '../../lib/use-title';
import { enter } from '../enter';
import { Gate } from '../gate';
import { dropGuestBooks, keepGuestBooks, keptGuestBooks } from '../guest-books';
import { House } from '../house';
import { Shell } from '../shell';

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
  const [kept, setKept] = useState<Book[] | null>(null);
  const [reading, setReading] = useState<Book | null>(null);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  useTitle(t('signUp.title'));
  if (reading) {
    return (
      <Suspense>
        <OpenBook book={reading} guest onClose={() => setReading(null)} renew={async () => reading} />
      </Suspense>
    );
  }
  if (kept) {
    return (
      <Shell entrance>
        <ConsentPage books={kept} onRead={(id) => setReading(kept.find((book) => book.id === id) ?? null)} />
      </Shell>
    );
  }
  return (
    <Gate title={t('signUp.title')} lead={t(story ? 'signUp.leadTrial' : 'signUp.lead')}>
      <SignUpForm
        before={async () => {
          const me = await queryClient.fetchQuery(meQuery);
          if (me?.role === 'guest') await keepGuestBooks(queryClient);
        }}
        onPending={() => void keptGuestBooks().then(setKept)}
        onDone={(user) => {
          void dropGuestBooks();
          enter(queryClient, user);
          void (story ? navigate({ to: '/s/$id', params: { id: story } }) : navigate({ to: '/library' }));
        }}
      />
      <p>
        {t('signUp.haveAccount')} <Link to="/sign-in">{t('nav.signIn')}</Link>
      </p>
    </Gate>
  );
}
