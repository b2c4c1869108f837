import { Link } from '@tanstack/react-router';
import type { Shelf } from '../../api/types';
import { LinkTabs, tabClass } from '../../components/link-tabs/link-tabs';
import { useWords } from '../../i18n/voice';
import { library } from '../../i18n/words/library';
import styles from './shelf-tabs.module.css';

const SHELVES = ['all', 'open', 'finished', 'trash'] as const satisfies readonly Shelf[];

/** The shelves, as links, so that each has its address. */
export function ShelfTabs({ shelf, q }: { shelf: Shelf; q: string }) {
  const t = useWords(library);
  return (
    <LinkTabs label={t('library.shelves')} className={styles.tabs}>
      {SHELVES.map((one) => (
        <Link
          key={one}
          to="/library"
          search={{ ...(one === 'all' ? {} : { shelf: one }), ...(q === '' ? {} : { q }) }}
          className={tabClass}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={one === shelf ? 'page' : undefined}
        >
          {t(`library.${one}`)}
        </Link>
      ))}
    </LinkTabs>
  );
}
