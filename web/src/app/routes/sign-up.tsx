import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConsentPage } from '../../features/auth/consent-page';
import { SignUpForm } from '../../features/auth/sign-up-form';
import { useWords } from '../../i18n/voice';
import { useTitle } from '../../lib/use-title';
import { enter } from '../enter';
import { Gate } from '../gate';
import { House } from '../house';
import { Shell } from '../shell';

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
  const t = useWords();
  const { story } = Route.useSearch();
  const [pending, setPending] = useState(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  useTitle(t('signUp.title'));
  if (pending) {
    return (
      <Shell>
        <ConsentPage />
      </Shell>
    );
  }
  return (
    <Gate title={t('signUp.title')} lead={t(story ? 'signUp.leadTrial' : 'signUp.lead')}>
      <SignUpForm
        onPending={() => setPending(true)}
        onDone={(user) => {
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
