import { Fragment } from 'react';
import { useWords } from '../../i18n/voice';
import { keys } from '../../i18n/words/keys';
import { keysOf } from '../../lib/shortcut';
import styles from './key-list.module.css';

/** The keys of a shortcut, drawn as they lie on this keyboard. */
export function Keys({ shortcut }: { shortcut: string }) {
  const t = useWords(keys);
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <span className={styles.keys}>
      {keysOf(shortcut, mac).map((stroke, at) => (
        <Fragment key={at}>
          {at > 0 && <span className={styles.then}>{t('keys.then')}</span>}
          {stroke.map((key) => (
            <kbd key={key} className={styles.key}>
              {key}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
