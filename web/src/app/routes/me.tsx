import { createFileRoute, Link } from '@tanstack/react-router';
import { buttonClass } from '../../components/button/button-class';
import { MeView } from '../../features/me/me-view';
import { SignOut } from '../../features/me/sign-out';
import { useProfile } from '../../features/settings/use-preferences';
import { useWords } from '../../i18n/voice';
import { meWords } from '../../i18n/words/me';
import { useTitle } from '../../lib/use-title';
import { GuestNotice } from '../guest-notice';
import { House } from '../house';
import { leave } from '../leave';
import { onlyHere } from '../only-here';
import styles from '../page.module.css';
import { requireMe } from '../require-me';
import { Shell } from '../shell';
import { useMe } from '../use-me';

export const Route = createFileRoute('/me')({
  loader: async ({ context, location }) => ({ me: await requireMe(context.queryClient, location.href) }),
  component: () => (
    <House>
      <Me />
    </House>
  ),
});

function Me() {
  const t = useWords(meWords);
  const loaded = Route.useLoaderData().me;
  const me = useMe() ?? loaded;
  const profile = useProfile(me);
  useTitle(t('me.title'));
  return (
    <Shell>
      <div className={styles.narrow}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('me.title')}</h1>
          <p className={styles.lead}>{t('me.lead')}</p>
          <Link to="/settings" className={buttonClass('quiet', styles.way)}>{t('nav.settings')}</Link>
        </header>
        <MeView me={me} error={profile.error} state={stateOf(profile)} onChange={profile.change}>
          {me.role === 'guest' ? <GuestNotice title={t('me.guest')} /> : <SignOut label={t('me.signOut')} onlyHere={() => onlyHere(me.id)} onLeave={() => leave(me.id)} />}
        </MeView>
      </div>
    </Shell>
  );
}

function stateOf({ kept, saved }: { kept: boolean; saved: boolean }): 'kept' | 'saved' | null {
  if (kept) return 'kept';
  return saved ? 'saved' : null;
}
