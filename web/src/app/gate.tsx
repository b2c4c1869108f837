import type { ReactNode } from 'react';
import { Campfire } from '../components/campfire/campfire';
import { Sketch } from '../components/sketch/sketch';
import { useTier, useWords } from '../i18n/voice';
import { account } from '../i18n/words/account';
import styles from './page.module.css';
import { Shell } from './shell';

/** A way in: the form on one side, the fire on the other. */
export function Gate({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const t = useWords(account);
  const tier = useTier();
  return (
    <Shell entrance>
      <div className={styles.gate}>
        <div className={styles.form}>
          <header className={styles.head}>
            <h1 className={styles.title}>{title}</h1>
            <p className={styles.lead}>{lead}</p>
          </header>
          {children}
        </div>
        <div className={styles.poster} aria-hidden="true">
          <Sketch drawing={false} />
          <p className={styles.motto}>{t('gate.motto')}</p>
          <span className={styles.fireplace}>
            <Campfire state="resting" face={tier === 'kids'} />
          </span>
        </div>
      </div>
    </Shell>
  );
}
