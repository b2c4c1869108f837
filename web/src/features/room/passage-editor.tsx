import { Button } from '../../components/button/button';
import { GrowingText } from '../../components/growing-text/growing-text';
import Refusal from '../../components/refusal/refusal';
import { troubleOf } from '../../i18n/trouble';
import styles from './passage-editor.module.css';
import { useRoomWords } from './room-words';
import { useRewording } from './use-rewording';

interface Props {
  text: string;
  onSave: (text: string) => Promise<void>;
  onClose: () => void;
}

/** One's own turn, opened for another wording in its place on the page. */
export default function PassageEditor({ text, onSave, onClose }: Props) {
  const t = useRoomWords();
  const { value, setValue, failed, blocked, save, rewrite } = useRewording(text, onSave, onClose);
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        // What was changed is not thrown away by one key.
        if (event.key === 'Escape' && value === text) onClose();
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // It means this wording, not the turn in the box below.
        event.preventDefault();
        save();
      }}
    >
      <GrowingText label={t('room.editLabel')} value={value} onChange={setValue} focusOnOpen className={styles.text} />
      {failed && <Refusal why={troubleOf(t, failed)} reason={failed.reason} rewrite={failed.rewrite} help={failed.help} helpLines={failed.helpLines} onRewrite={rewrite} />}
      <div className={styles.actions}>
        <Button kind="action" type="submit" blocked={blocked}>
          {t('room.editSave')}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
