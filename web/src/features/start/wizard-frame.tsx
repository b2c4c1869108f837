import { Link } from '@tanstack/react-router';
import { House, LifeBuoy } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar, type Person } from '../../components/avatar/avatar';
import { buttonClass } from '../../components/button/button-class';
import { StageLight } from '../../components/stage-light/stage-light';
import { useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import styles from './wizard-frame.module.css';

interface Props {
  /** Whose story it will be; nobody before their first. */
  person: Person | null;
  /** The three steps. */
  steps: ReactNode;
  /** What stands below the form. */
  after?: ReactNode;
  children: ReactNode;
}

/** A page of the wizard: the way home, the steps and help above, and the hills behind. */
export default function WizardFrame({ person, steps, after, children }: Props) {
  const t = useWords(start);
  const home = (
    <>
      <House aria-hidden="true" />
      <span className={styles.word} aria-hidden="true">{t('nav.home')}</span>
    </>
  );
  return (
    <div className={styles.page}>
      <StageLight />
      <a className={styles.skip} href="#main">{t('app.skip')}</a>
      <header className={styles.head}>
        {person ? (
          <Link to="/library" className={buttonClass('quiet', styles.home)} aria-label={t('nav.home')}>{home}</Link>
        ) : (
          <a href="/" className={buttonClass('quiet', styles.home)} aria-label={t('nav.home')}>{home}</a>
        )}
        {steps}
        <span className={styles.end}>
          {person && <Avatar person={person} tier="kids" className={styles.me} />}
          <Link to="/help" className={buttonClass('quiet', styles.help)} aria-label={t('nav.help')}>
            <LifeBuoy aria-hidden="true" />
            <span className={styles.word} aria-hidden="true">{t('nav.help')}</span>
          </Link>
        </span>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <h1 className="visually-hidden">{t('start.title')}</h1>
        {children}
        {after && <div className={styles.after}>{after}</div>}
      </main>
    </div>
  );
}
