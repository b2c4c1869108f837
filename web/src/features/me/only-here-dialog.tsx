import { Button } from '../../components/button/button';
import Dialog from '../../components/dialog/dialog';
import { useWords } from '../../i18n/voice';
import { meWords } from '../../i18n/words/me';
import styles from './me.module.css';

interface Props {
  /** What is on this device alone. */
  texts: readonly string[];
  onStay: () => void;
  onLeave: () => void;
}

/** Shows the words that would be gone, before they are. */
export default function OnlyHereDialog({ texts, onStay, onLeave }: Props) {
  const t = useWords(meWords);
  return (
    <Dialog title={t('me.signOutTitle')} onClose={onStay}>
      <p>{t('me.signOutBody')}</p>
      <ul className={styles.only}>
        {texts.map((text, at) => (
          <li key={at} className={styles.onlyText}>
            {text}
          </li>
        ))}
      </ul>
      <div className={styles.answers}>
        <Button kind="action" onClick={onStay}>{t('me.stay')}</Button>
        <Button onClick={onLeave}>{t('me.signOutAnyway')}</Button>
      </div>
    </Dialog>
  );
}
