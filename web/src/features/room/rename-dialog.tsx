import { useState } from 'react';
import { Button } from '../../components/button/button';
import Dialog from '../../components/dialog/dialog';
import { TextField } from '../../components/field/text-field';
import { useWords } from '../../i18n/voice';
import { TITLE_LIMIT } from '../../lib/limits';
import styles from './dialogs.module.css';

interface Props {
  title: string;
  onRename: (title: string) => void;
  onClose: () => void;
}

export default function RenameDialog({ title, onRename, onClose }: Props) {
  const t = useWords();
  const [value, setValue] = useState(title);
  const save = () => {
    const next = value.trim();
    if (next === '') return;
    if (next !== title) onRename(next);
    onClose();
  };
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
        <div className={styles.actions}>
          <Button kind="plain" onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="action" type="submit" blocked={value.trim() === ''}>{t('common.save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
