import { Link } from '@tanstack/react-router';
import { LinkTabs, tabClass } from '../../components/link-tabs/link-tabs';
import { useWords } from '../../i18n/voice';
import { settings } from '../../i18n/words/settings';
import styles from './settings-tabs.module.css';
import type { Tab } from './tabs';

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
