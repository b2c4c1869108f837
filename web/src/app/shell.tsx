import { Link } from '@tanstack/react-router';
import { CircleHelp, SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '../components/avatar/avatar';
import { buttonClass } from '../components/button/button-class';
import { Flame } from '../components/flame/flame';
import { iconButtonClass } from '../components/icon-button/icon-button';
import { StageLight } from '../components/stage-light/stage-light';
import { useTier, useWords } from '../i18n/voice';
import { Bars } from './bars';
import { Bell } from './bell';
import { CommandsHere } from './commands-here';
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
          <Brand home={me !== null} face={tier === 'kids'} />
          <nav className={styles.nav} aria-label={t('nav.main')}>
            {me && <Link to="/library" className={styles.link}>{t('nav.library')}</Link>}
            {me && <Link to="/new" className={styles.link}>{t('nav.new')}</Link>}
          </nav>
          <div className={styles.tools}>{tools}</div>
          <div className={styles.end}>
            {offersEntry && <Link to="/sign-in" className={buttonClass('plain', styles.sign)}>{t('nav.signIn')}</Link>}
            {offersEntry && <Link to="/sign-up" className={buttonClass('quiet', styles.sign)}>{t('nav.signUp')}</Link>}
            {me && <Bell />}
            {me && (
              <Link to="/settings" className={iconButtonClass(styles.settings)} aria-label={t('nav.settings')} title={t('nav.settings')}>
                <SlidersHorizontal aria-hidden="true" />
              </Link>
            )}
            {me && (
              <Link to="/me" className={styles.me} aria-label={t('nav.me')} title={t('nav.me')}>
                <Avatar person={{ id: me.id, name: me.pen_name, avatar: me.avatar, ink: me.ink }} tier={tier} />
              </Link>
            )}
            <Link to="/help" className={iconButtonClass()} aria-label={t('nav.help')} title={t('nav.help')}>
              <CircleHelp aria-hidden="true" />
            </Link>
          </div>
        </header>
        <main id="main" className={styles.main} tabIndex={-1}>
          <Bars />
          {children}
        </main>
        <CommandsHere />
      </div>
    </div>
  );
}

/** The name of the place. It leads home: strangers to the landing page, which is not part of this client. */
function Brand({ home, face }: { home: boolean; face: boolean }) {
  const t = useWords();
  const words = (
    <>
      <Flame face={face} /> <span className={styles.name}>{t('app.name')}</span>
    </>
  );
  return home ? <Link to="/library" className={styles.brand} activeProps={{}}>{words}</Link> : <a href="/" className={styles.brand}>{words}</a>;
}
