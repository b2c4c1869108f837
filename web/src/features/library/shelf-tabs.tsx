import { Link } from '@tanstack/react-router';
import type { Shelf } from '../../api/types';
import { useWords } from '../../i18n/voice';
import { library } from '../../i18n/words/library';
import styles from './shelf-tabs.module.css';

const SHELVES = ['all', 'open', 'finished', 'trash'] as const satisfies readonly Shelf[];

/** The shelves, as links, so that each has its address. */
export function ShelfTabs({ shelf, q }: { shelf: Shelf; q: string }) {
  const t = useWords(library);
  return (
    <nav className={styles.tabs} aria-label={t('library.shelves')}>
      {SHELVES.map((one) => (
        <Link
          key={one}
          to="/library"
          search={{ ...(one === 'all' ? {} : { shelf: one }), ...(q === '' ? {} : { q }) }}
          className={styles.tab}
          activeOptions={{ exact: true, includeSearch: true }}
          data-on={one === shelf || undefined}
        >
          {t(`library.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
