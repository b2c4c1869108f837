import { Button } from '../../components/button/button';
import Dialog from '../../components/dialog/dialog';
import { TextField } from '../../components/field/text-field';
import Refusal from '../../components/refusal/refusal';
import { troubleOf } from '../../i18n/trouble';
import { TITLE_LIMIT } from '../../lib/limits';
import styles from './dialogs.module.css';
import { useRoomWords } from './room-words';
import { useRewording } from './use-rewording';

interface Props {
  title: string;
  onRename: (title: string) => Promise<void>;
  onClose: () => void;
}

export default function RenameDialog({ title, onRename, onClose }: Props) {
  const t = useRoomWords();
  const { value, setValue, failed, blocked, save, rewrite } = useRewording(title, onRename, onClose);
  return (
    <Dialog title={t('room.renameTitle')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField label={t('room.renameLabel')} value={value} onChange={setValue} maxLength={TITLE_LIMIT} />
        {failed && <Refusal why={troubleOf(t, failed)} reason={failed.reason} rewrite={failed.rewrite} help={failed.help} helpLines={failed.helpLines} onRewrite={rewrite} />}
        <div className={styles.actions}>
          <Button kind="plain" onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="action" type="submit" blocked={blocked}>{t('common.save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
