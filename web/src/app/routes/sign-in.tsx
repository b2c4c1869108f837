import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { meQuery } from '../../api/me';
import { SignInForm } from '../../features/auth/sign-in-form';
import { handOverBeginning } from '../../features/start/kept-beginning';
import { useWords } from '../../i18n/voice';
import { account } from '../../i18n/words/account';
import { useTitle } from '../../lib/use-title';
import { handOver } from '../../realtime/hand-over';
import { openKeep } from '../../realtime/keep';
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
  const guest = useRef<string | null>(null);
  useTitle(t('signIn.title'));
  return (
    <Gate title={t('signIn.title')} lead={t('signIn.lead')}>
      <SignInForm
        before={async () => {
          const me = await queryClient.fetchQuery(meQuery).catch(() => null);
          guest.current = me?.role === 'guest' ? me.id : null;
        }}
        onDone={async (user) => {
          if (guest.current) {
            handOverBeginning(guest.current, user.id);
            await handOver(openKeep(), guest.current, user.id).catch(() => {});
          }
          await enter(queryClient, user);
          void navigate({ href: next ?? '/library' });
        }}
      />
      <p>
        {t('signIn.noAccount')} <Link to="/sign-up">{t('nav.signUp')}</Link>
      </p>
    </Gate>
  );
}
