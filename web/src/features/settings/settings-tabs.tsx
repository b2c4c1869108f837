import { Link } from '@tanstack/react-router';
import { LinkTabs, tabClass } from '../../components/link-tabs/link-tabs';
import { useWords } from '../../i18n/voice';
import { settings } from '../../i18n/words/settings';
import type { Tier } from '../../lib/tier';
import styles from './settings-tabs.module.css';

/** What can be set, each under its own address. */
export const TABS = ['reading', 'motion', 'keys', 'devices', 'privacy'] as const;

export type Tab = (typeof TABS)[number];

/** What of it is there for somebody: a picture book has no single keys, and who has no account no devices. */
export function tabsOf(tier: Tier, guest: boolean): Tab[] {
  return TABS.filter((tab) => !(tab === 'keys' && tier === 'kids') && !(tab === 'devices' && (guest || tier === 'kids')));
}

/** The ways to the settings. */
export function SettingsTabs({ tabs }: { tabs: readonly Tab[] }) {
  const t = useWords(settings);
  return (
    <LinkTabs label={t('settings.title')} className={styles.tabs}>
      {tabs.map((tab) => (
        <Link key={tab} to="/settings/$tab" params={{ tab }} className={tabClass}>
          {t(TAB_WORDS[tab])}
        </Link>
      ))}
    </LinkTabs>
  );
}

const TAB_WORDS = {
  reading: 'settings.reading',
  motion: 'settings.motion',
  keys: 'settings.keys',
  devices: 'settings.devices',
  privacy: 'settings.privacy',
} as const;
