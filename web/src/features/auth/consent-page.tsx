import { Campfire } from '../../components/campfire/campfire';
import { buttonClass } from '../../components/button/button-class';
import { useTier, useWords } from '../../i18n/voice';
import styles from './consent-page.module.css';

/** Somebody under the age of consent wanted to sign up: what comes next, kindly and without a dead end. */
export function ConsentPage() {
  const t = useWords();
  const tier = useTier();
  return (
    <div className={styles.page}>
      <Campfire state="resting" face={tier === 'kids'} />
      <h1 className={styles.title}>{t('consent.title')}</h1>
      <p>{t('consent.body')}</p>
      <p className={styles.kept}>{t('consent.kept')}</p>
      <a className={buttonClass('action')} href="/">{t('consent.back')}</a>
    </div>
  );
}
