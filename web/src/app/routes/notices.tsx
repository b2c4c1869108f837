import { createFileRoute } from '@tanstack/react-router';
import { NoticesView } from '../../features/notices/notices-view';
import { useWords } from '../../i18n/voice';
import { notices } from '../../i18n/words/notices';
import { useTitle } from '../../lib/use-title';
import { House } from '../house';
import { showLastShelf } from '../last-shelf';
import styles from '../page.module.css';
import { requireMe } from '../require-me';
import { Shell } from '../shell';

export const Route = createFileRoute('/notices')({
  loader: async ({ context, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    await showLastShelf(context.queryClient, me.id, 'all');
  },
  component: () => (
    <House>
      <Notices />
    </House>
  ),
});

function Notices() {
  const t = useWords(notices);
  useTitle(t('notices.title'));
  return (
    <Shell>
      <div className={styles.narrow}>
        <h1 className={styles.title}>{t('notices.title')}</h1>
        <NoticesView />
      </div>
    </Shell>
  );
}
