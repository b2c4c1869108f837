import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { Shelf } from '../../api/types';
import { failureOf, type Failure } from '../../api/problems';
import { shelfQuery } from '../../api/stories';
import { Button } from '../../components/button/button';
import { Campfire } from '../../components/campfire/campfire';
import { Notice } from '../../components/notice/notice';
import { Sketch } from '../../components/sketch/sketch';
import { troubleOf } from '../../i18n/trouble';
import { useTier, useWords, type Words } from '../../i18n/voice';
import { library } from '../../i18n/words/library';
import { useOnReconnect } from '../../lib/use-on-reconnect';
import { useOnline } from '../../lib/use-online';
import { singleKeys } from '../../lib/single-keys';
import { useDebounced } from '../../lib/use-debounced';
import { BookShelf } from './book-shelf';
import { EmptyShelf } from './empty-shelf';
import { FeaturedStory } from './featured-story';
import styles from './library-view.module.css';
import { ShelfSkeleton } from './shelf-skeleton';
import { ShelfTabs } from './shelf-tabs';
import { StoryRow } from './story-row';
import { arrange } from './arrange';
import { useCardActions } from './use-card-actions';

/** A search is asked after this pause in typing. */
const SEARCH_AFTER_MS = 220;

interface Props {
  myId: string;
  shelf: Shelf;
  q: string;
}

/** All one's stories: what waits for one's words first, then what is open, then the books. */
export function LibraryView({ myId, shelf, q }: Props) {
  const t = useWords(library);
  const tier = useTier();
  const list = useInfiniteQuery({ ...shelfQuery(shelf, useDebounced(q, SEARCH_AFTER_MS)), placeholderData: keepPreviousData });
  const { error: unmoved, forgive, ...actions } = useCardActions();
  const cards = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { featured, beside, open, books } = arrange(cards, shelf === 'all' && q === '');
  const failed = list.error ?? unmoved;
  const online = useOnline();
  useOnReconnect(() => void list.refetch());
  const again = () => {
    forgive();
    void list.refetch();
  };

  return (
    <div className={styles.library}>
      <div className={styles.head}>
        <h1 className="visually-hidden">{t('library.title')}</h1>
        <ShelfTabs shelf={shelf} q={q} />
        {q !== '' && list.isSuccess && <p className={styles.count} role="status">{t('library.found', { count: cards.length })}</p>}
      </div>
      {/* That there is no network is said above; what is shown is from before. */}
      {!online && list.data && <p role="status" className={styles.count}>{t('library.stale')}</p>}
      {Boolean(failed) && (online || !list.data) && (
        <Notice
          role="alert"
          title={list.data ? `${troubleOf(t, failureOf(failed))} ${t('library.stale')}` : failedWords(t, failureOf(failed))}
          actions={<Button onClick={again}>{t('common.retry')}</Button>}
        />
      )}
      {list.isPending && <ShelfSkeleton label={t('common.loading')} />}
      {list.isSuccess && cards.length === 0 && <EmptyShelf shelf={shelf} q={q} />}
      {featured && (
        <div className={styles.top}>
          <FeaturedStory card={featured} myId={myId} onStale={actions.onStale} />
          <div className={styles.beside}>
            {beside.map((card) => (
              <StoryRow key={card.id} card={card} myId={myId} {...actions} />
            ))}
            {beside.length === 0 && (
              <div className={styles.hearth} aria-hidden="true">
                <Sketch drawing={false} />
                <Campfire state="resting" face={tier === 'kids'} />
              </div>
            )}
            <Link to="/new" className={styles.start}>
              <Plus aria-hidden="true" /> {t('nav.new')}
              {tier !== 'kids' && singleKeys.on() && <kbd className={styles.hint} aria-hidden="true">N</kbd>}
            </Link>
          </div>
        </div>
      )}
      {open.length > 0 && (
        <ul className={styles.rows} aria-label={t('library.openStories')}>
          {open.map((card) => (
            <li key={card.id}>
              <StoryRow card={card} myId={myId} {...actions} />
            </li>
          ))}
        </ul>
      )}
      {books.length > 0 && <BookShelf cards={books} myId={myId} {...actions} />}
      {list.hasNextPage && (
        <Button className={styles.more} blocked={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}

function failedWords(t: Words<typeof library>, failure: Failure): string {
  return failure.code === 'internal' || failure.code === 'not_found' ? t('library.failed') : `${t('library.failed')} ${troubleOf(t, failure)}`;
}
