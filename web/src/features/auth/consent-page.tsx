import { Campfire } from '../../components/campfire/campfire';
import { buttonClass } from '../../components/button/button-class';
import { useTier, useWords } from '../../i18n/voice';
import { account } from '../../i18n/words/account';
import { KeptBooks } from './kept-books';
import styles from './consent-page.module.css';

interface Props {
  /** What this device has kept. */
  books: readonly { id: string; title: string }[];
  onRead: (id: string) => void;
}

/** Somebody under the age of consent wanted to sign up: what comes next, kindly and without a dead end. */
export function ConsentPage({ books, onRead }: Props) {
  const t = useWords(account);
  const tier = useTier();
  return (
    <div className={styles.page}>
      <Campfire state="resting" face={tier === 'kids'} />
      <h1 className={styles.title}>{t('consent.title')}</h1>
      <p>{t('consent.body')}</p>
      <p className={styles.kept}>{t(books.length > 0 ? 'consent.kept' : 'consent.nothing')}</p>
      <KeptBooks books={books} onRead={onRead} />
      <a className={buttonClass('action')} href="/">{t('consent.back')}</a>
    </div>
  );
}
