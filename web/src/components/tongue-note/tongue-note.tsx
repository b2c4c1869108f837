import { useWords } from '../../i18n/voice';
import { tongue } from '../../i18n/words/tongue';
import { useSeen } from '../../lib/use-seen';
import { Button } from '../button/button';
import styles from './tongue-note.module.css';

interface Props {
  /** Whether what Fireside cannot read goes into this story unread: among adults who have an account. */
  free: boolean;
  /** Where the keyboard goes on when the note is gone. */
  onSeen: () => void;
}

/** Says once, where one writes, that Ember tells in English, and what becomes of other languages. */
export default function TongueNote({ free, onSeen }: Props) {
  const t = useWords(tongue);
  const [seen, see] = useSeen('fireside.seen.tongue');
  if (seen) return null;
  return (
    <div className={styles.note} role="note">
      <p>{t(free ? 'tongue.free' : 'tongue.held')}</p>
      <Button
        kind="plain"
        onClick={() => {
          see();
          onSeen();
        }}
      >
        {t('tongue.seen')}
      </Button>
    </div>
  );
}
