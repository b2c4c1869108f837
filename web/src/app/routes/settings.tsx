import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { meQuery, signOut } from '../../api/me';
import { failureOf, problemKey } from '../../api/problems';
import { buttonClass } from '../../components/button/button-class';
import { Notice } from '../../components/notice/notice';
import { DeviceList } from '../../features/settings/device-list';
import { MotionSettings } from '../../features/settings/motion-settings';
import { ProfileSettings } from '../../features/settings/profile-settings';
import { ReadingSettings } from '../../features/settings/reading-settings';
import { useProfile } from '../../features/settings/use-preferences';
import { useWords } from '../../i18n/voice';
import { settings } from '../../i18n/words/settings';
import { useTitle } from '../../lib/use-title';
import { House } from '../house';
import styles from '../page.module.css';
import { requireMe } from '../require-me';
import { Shell } from '../shell';

export const Route = createFileRoute('/settings')({
  loader: async ({ context, location }) => ({ me: await requireMe(context.queryClient, location.href) }),
  component: () => (
    <House>
      <Settings />
    </House>
  ),
});

function Settings() {
  const t = useWords(settings);
  const loaded = Route.useLoaderData().me;
  const me = useQuery(meQuery).data ?? loaded;
  const queryClient = useQueryClient();
  const profile = useProfile(me);
  useTitle(t('settings.title'));

  const leave = async () => {
    await signOut();
    queryClient.clear();
    // The landing page is not part of this client.
    window.location.assign('/');
  };

  return (
    <Shell>
      <div className={styles.narrow}>
        <h1 className={styles.title}>{t('settings.title')}</h1>
        {profile.error && <Notice role="alert" title={t(problemKey(failureOf(profile.error).code))} />}
        {me.role === 'guest' && (
          <Notice
            title={t('settings.guest')}
            actions={
              <>
                <Link to="/sign-up" className={buttonClass('action')}>{t('nav.signUp')}</Link>
                <Link to="/sign-in" className={buttonClass('plain')}>{t('nav.signIn')}</Link>
              </>
            }
          />
        )}
        <ReadingSettings preferences={me.preferences} onChange={profile.prefer} />
        <MotionSettings preferences={me.preferences} onChange={profile.prefer} />
        {me.role === 'writer' && <ProfileSettings me={me} onChange={profile.change} onSignOut={() => void leave()} />}
        {me.role === 'writer' && <DeviceList />}
      </div>
    </Shell>
  );
}
