import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { SignInForm } from '../../features/auth/sign-in-form';
import { useWords } from '../../i18n/voice';
import { account } from '../../i18n/words/account';
import { useTitle } from '../../lib/use-title';
import { enter } from '../enter';
import { Gate } from '../gate';
import { House } from '../house';
import { ownPath } from '../own-path';

export const Route = createFileRoute('/sign-in')({
  // The key is always set: what is left out here would pass through as it came, another site's address too.
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: ownPath(search.next) }),
  component: () => (
    <House>
      <SignIn />
    </House>
  ),
});

function SignIn() {
  const t = useWords(account);
  const { next } = Route.useSearch();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  useTitle(t('signIn.title'));
  return (
    <Gate title={t('signIn.title')} lead={t('signIn.lead')}>
      <SignInForm
        onDone={(user) => {
          enter(queryClient, user);
          void navigate({ href: next ?? '/library' });
        }}
      />
      <p>
        {t('signIn.noAccount')} <Link to="/sign-up">{t('nav.signUp')}</Link>
      </p>
    </Gate>
  );
}
