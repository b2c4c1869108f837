import { useState } from 'react';
import { failureOf, problemKey, type FailureCode } from '../../api/problems';
import { Button } from '../../components/button/button';
import { GrowingText } from '../../components/growing-text/growing-text';
import { useWords } from '../../i18n/voice';
import styles from './passage-editor.module.css';

interface Props {
  text: string;
  onSave: (text: string) => Promise<void>;
  onClose: () => void;
}

/** One's own turn, opened for another wording in its place on the page. */
export default function PassageEditor({ text, onSave, onClose }: Props) {
  const t = useWords();
  const [value, setValue] = useState(text);
  const [failed, setFailed] = useState<FailureCode | null>(null);
  const [saving, setSaving] = useState(false);

  const save = async () => {
    const wording = value.trim();
    if (wording === '' || saving) return;
    if (wording === text) return onClose();
    setSaving(true);
    try {
      await onSave(wording);
      onClose();
    } catch (error) {
      setFailed(failureOf(error).code);
      setSaving(false);
    }
  };

  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <GrowingText label={t('room.editLabel')} value={value} onChange={setValue} focusOnOpen className={styles.text} />
      {failed && <p role="alert" className={styles.failed}>{t(problemKey(failed))}</p>}
      <div className={styles.actions}>
        <Button kind="action" type="submit" blocked={saving || value.trim() === ''}>
          {t('room.editSave')}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
