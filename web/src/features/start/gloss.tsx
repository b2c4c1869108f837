import { useLanguage } from '../../i18n/voice';
import styles from './gloss.module.css';

/** What offered English words mean; nothing where nobody needs it. */
export function Gloss({ words }: { words: string | undefined }) {
  const language = useLanguage();
  return words === undefined ? null : <span className={styles.gloss} lang={language} dir="auto">{words}</span>;
}
