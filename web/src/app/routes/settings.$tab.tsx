import { createFileRoute, Navigate, notFound } from '@tanstack/react-router';
import { failureOf } from '../../api/problems';
import type { Preferences, User } from '../../api/types';
import { Notice } from '../../components/notice/notice';
import { SignOut } from '../../features/me/sign-out';
import { DeviceList } from '../../features/settings/device-list';
import { KeySettings } from '../../features/settings/key-settings';
import { LanguageSettings } from '../../features/settings/language-settings';
import { MotionSettings } from '../../features/settings/motion-settings';
import { PrivacySettings } from '../../features/settings/privacy-settings';
import { ReadAloudSettings } from '../../features/settings/read-aloud-settings';
import { ReadingSettings } from '../../features/settings/reading-settings';
import { SettingsTabs } from '../../features/settings/settings-tabs';
import { TABS, tabsOf } from '../../features/settings/tabs';
import { useProfile } from '../../features/settings/use-preferences';
import { rememberLanguage } from '../../i18n/language';
import { troubleOf } from '../../i18n/trouble';
import { useTier, useWords } from '../../i18n/voice';
import { privacy } from '../../i18n/words/privacy';
import { settings } from '../../i18n/words/settings';
import { useTitle } from '../../lib/use-title';
import { dropCopies, forgetDevice } from '../forget-device';
import { GuestNotice } from '../guest-notice';
import { House } from '../house';
import { onlyHere } from '../only-here';
import styles from '../page.module.css';
import { requireMe } from '../require-me';
import { Shell } from '../shell';
import { speakFor } from '../speak-for';
import { useHouseCommands } from '../use-house-commands';
import { useMe } from '../use-me';

export const Route = createFileRoute('/settings/$tab')({
  loader: async ({ context, params, location }) => {
    const tab = TABS.find((one) => one === params.tab);
    if (!tab) throw notFound();
    return { tab, me: await requireMe(context.queryClient, location.href) };
  },
  component: () => (
    <House>
      <Settings />
    </House>
  ),
});

function Settings() {
  const t = useWords(settings);
  const tier = useTier();
  const { me: loaded, tab } = Route.useLoaderData();
  const me = useMe() ?? loaded;
  const profile = useProfile(me);
  useTitle(t('settings.title'));

  const speak = (change: Partial<Preferences>) => {
    profile.prefer(change);
    // Kept on this device too: the next visit's first page does not know yet who comes.
    rememberLanguage(change.language ?? 'system');
    // Where its words do not come, the page stays in those it has; the next visit tries again.
    speakFor({ ...me, preferences: { ...me.preferences, ...change } }).catch(() => {});
  };
  const tabs = tabsOf(tier, me.role === 'guest');
  // An address that another house, or an account, would have answered.
  if (!tabs.includes(tab)) return <Navigate to="/settings/$tab" params={{ tab: 'reading' }} replace />;
  return (
    <Shell>
      <div className={styles.narrow}>
        <h1 className={styles.title}>{t('settings.title')}</h1>
        <SettingsTabs tabs={tabs} />
        {profile.error && <Notice role="alert" title={troubleOf(t, failureOf(profile.error))} />}
        <p role="status">{profile.kept && t('settings.kept')}</p>
        {me.role === 'guest' && <GuestNotice title={t('settings.guest')} />}
        {tab === 'reading' && <ReadingSettings preferences={me.preferences} onChange={profile.prefer} />}
        {tab === 'reading' && <ReadAloudSettings />}
        {tab === 'reading' && <LanguageSettings preferences={me.preferences} onChange={speak} />}
        {tab === 'motion' && <MotionSettings preferences={me.preferences} onChange={profile.prefer} />}
        {tab === 'keys' && <Keyboard />}
        {tab === 'devices' && <DeviceList />}
        {tab === 'privacy' && <Privacy me={me} />}
      </div>
    </Shell>
  );
}

function Keyboard() {
  return <KeySettings commands={useHouseCommands(() => {})} />;
}

function Privacy({ me }: { me: User }) {
  const t = useWords(privacy);
  return (
    <PrivacySettings
      personId={me.id}
      onDrop={() => dropCopies(me)}
      forget={me.role === 'writer' && <SignOut label={t('privacy.forget')} onlyHere={() => onlyHere(me.id)} onLeave={() => forgetDevice(me.id)} />}
    />
  );
}
