import { Link } from '@tanstack/react-router';
import type { Shelf } from '../../api/types';
import { buttonClass } from '../../components/button/button-class';
import { EmptyState } from '../../components/empty-state/empty-state';
import { useWords, type Words } from '../../i18n/voice';
import { library } from '../../i18n/words/library';

/** A shelf with nothing on it, and what could be. */
export function EmptyShelf({ shelf, q }: { shelf: Shelf; q: string }) {
  const t = useWords(library);
  const begin = q === '' && (shelf === 'all' || shelf === 'open');
  return (
    <EmptyState
      fire={begin ? 'resting' : undefined}
      title={wordsOf(t, shelf, q)}
      action={
        <>
          {begin && <Link to="/new" className={buttonClass('action')}>{t('nav.new')}</Link>}
          {q !== '' && <Link to="/library" className={buttonClass('quiet')}>{t('library.clear')}</Link>}
        </>
      }
    />
  );
}

function wordsOf(t: Words<typeof library>, shelf: Shelf, q: string): string {
  if (q !== '') return t('library.emptySearch', { query: q });
  if (shelf === 'finished') return t('library.emptyFinished');
  return shelf === 'trash' ? t('library.emptyTrash') : t('library.empty');
}
