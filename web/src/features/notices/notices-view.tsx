import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { failureOf } from '../../api/problems';
import { shelfQuery } from '../../api/stories';
import { waitingFor } from '../../api/waiting';
import { Button } from '../../components/button/button';
import { EmptyState } from '../../components/empty-state/empty-state';
import { Notice } from '../../components/notice/notice';
import { Panel } from '../../components/panel/panel';
import { troubleOf } from '../../i18n/trouble';
import { useWords } from '../../i18n/voice';
import { notices } from '../../i18n/words/notices';
import { useOnReconnect } from '../../lib/use-on-reconnect';
import styles from './notices-view.module.css';

/** What waits for one. Nothing is made up to have something to say. */
export function NoticesView() {
  const t = useWords(notices);
  const list = useInfiniteQuery(shelfQuery('all', ''));
  useOnReconnect(() => void list.refetch());
  const waiting = waitingFor(list.data?.pages.flatMap((page) => page.items) ?? []);
  return (
    <div className={styles.notices}>
      {list.error && (
        <Notice
          role="alert"
          title={list.data ? `${troubleOf(t, failureOf(list.error))} ${t('notices.past')}` : t('notices.failed')}
          actions={<Button onClick={() => void list.refetch()}>{t('common.retry')}</Button>}
        />
      )}
      {list.isPending && <p role="status" className={styles.note}>{t('common.loading')}</p>}
      {waiting.length > 0 && (
        <Panel title={t('notices.turns')}>
          <ul className={styles.list}>
            {waiting.map((card) => (
              <li key={card.id}>
                <Link to="/s/$id" params={{ id: card.id }} className={styles.link}>
                  {card.title}
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {list.data && waiting.length === 0 && (
        <EmptyState fire="resting" title={t('notices.empty')}>
          {t('notices.emptyNote')}
        </EmptyState>
      )}
    </div>
  );
}
