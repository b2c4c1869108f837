import { Link } from '@tanstack/react-router';
import type { Shelf } from '../../api/types';
import { buttonClass } from '../../components/button/button-class';
import { Campfire } from '../../components/campfire/campfire';
import { useTier, useWords, type Words } from '../../i18n/voice';
import { library } from '../../i18n/words/library';
import styles from './empty-shelf.module.css';

/** A shelf with nothing on it, and what could be. */
export function EmptyShelf({ shelf, q }: { shelf: Shelf; q: string }) {
  const t = useWords(library);
  const tier = useTier();
  const begin = q === '' && (shelf === 'all' || shelf === 'open');
  return (
    <div className={styles.empty}>
      {begin && <Campfire state="resting" face={tier === 'kids'} />}
      <p className={styles.words}>{wordsOf(t, shelf, q)}</p>
      {begin && (
        <Link to="/new" className={buttonClass('action')}>
          {t('nav.new')}
        </Link>
      )}
      {q !== '' && (
        <Link to="/library" className={buttonClass('quiet')}>
          {t('library.clear')}
        </Link>
      )}
    </div>
  );
}

function wordsOf(t: Words<typeof library>, shelf: Shelf, q: string): string {
  if (q !== '') return t('library.emptySearch', { query: q });
  if (shelf === 'finished') return t('library.emptyFinished');
  return shelf === 'trash' ? t('library.emptyTrash') : t('library.empty');
}
