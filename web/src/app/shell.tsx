import { Link } from '@tanstack/react-router';
import { CircleHelp, SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '../components/avatar/avatar';
import { buttonClass } from '../components/button/button-class';
import { Flame } from '../components/flame/flame';
import { iconButtonClass } from '../components/icon-button/icon-button';
import { StageLight } from '../components/stage-light/stage-light';
import { useTier, useWords } from '../i18n/voice';
import styles from './shell.module.css';
import { useMe } from './use-me';

interface Props {
  /** Stands in the middle of the head: the library's search. */
  tools?: ReactNode;
  /** A way in has its own links to the other ways in. */
  entrance?: boolean;
  children: ReactNode;
}

/** What all pages but the room and the book share: the head with the ways to other pages, and the light behind. */
export function Shell({ tools, entrance = false, children }: Props) {
  const t = useWords();
  const tier = useTier();
  const me = useMe();
  const offersEntry = !entrance && me?.role !== 'writer';
  return (
    <div className={styles.ground}>
      <StageLight ground="page" />
      <div className={styles.shell}>
      <a className={styles.skip} href="#main">{t('app.skip')}</a>
      <header className={styles.head}>
        <a href="/" className={styles.brand}>
          <Flame face={tier === 'kids'} /> <span className={styles.name}>{t('app.name')}</span>
        </a>
        <nav className={styles.nav} aria-label={t('nav.main')}>
          {me && <Link to="/library" className={styles.link}>{t('nav.library')}</Link>}
          {me && <Link to="/new" className={styles.link}>{t('nav.new')}</Link>}
        </nav>
        <div className={styles.tools}>{tools}</div>
        <div className={styles.end}>
          {offersEntry && <Link to="/sign-in" className={buttonClass('plain', styles.sign)}>{t('nav.signIn')}</Link>}
          {offersEntry && <Link to="/sign-up" className={buttonClass('quiet', styles.sign)}>{t('nav.signUp')}</Link>}
          {me && (
            <Link to="/settings" className={me.role === 'writer' ? styles.me : iconButtonClass()} aria-label={t('nav.settings')} title={t('nav.settings')}>
              {me.role === 'writer' ? (
                <Avatar person={{ id: me.id, name: me.pen_name, avatar: me.avatar, ink: me.ink }} tier={tier} />
              ) : (
                <SlidersHorizontal aria-hidden="true" />
              )}
            </Link>
          )}
          <Link to="/help" className={iconButtonClass()} aria-label={t('nav.help')} title={t('nav.help')}>
            <CircleHelp aria-hidden="true" />
          </Link>
        </div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      </div>
    </div>
  );
}
