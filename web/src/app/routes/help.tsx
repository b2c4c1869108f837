import { createFileRoute } from '@tanstack/react-router';
import { meQuery } from '../../api/me';
import { HelpPage } from '../../features/help/help-page';
import { useTier, useWords } from '../../i18n/voice';
import { help } from '../../i18n/words/help';
import { useTitle } from '../../lib/use-title';
import { House } from '../house';
import styles from '../page.module.css';
import { Shell } from '../shell';
import { useHouseCommands } from '../use-house-commands';

export const Route = createFileRoute('/help')({
  // Help is for everybody: whoever is signed in reads it in their own voice, and no failure keeps it closed.
  loader: ({ context }) => void context.queryClient.prefetchQuery(meQuery),
  component: () => (
    <House>
      <Help />
    </House>
  ),
});

function Help() {
  const t = useWords(help);
  const commands = useHouseCommands(() => {});
  const kids = useTier() === 'kids';
  useTitle(t('help.title'));
  return (
    <Shell>
      <div className={styles.narrow}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('help.title')}</h1>
          <p className={styles.lead}>{t('help.lead')}</p>
        </header>
        <HelpPage commands={kids ? [] : commands} />
      </div>
    </Shell>
  );
}
