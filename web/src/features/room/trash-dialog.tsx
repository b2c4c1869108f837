import { Button } from '../../components/button/button';
import Dialog from '../../components/dialog/dialog';
import styles from './dialogs.module.css';
import { useRoomWords } from './room-words';

export default function TrashDialog({ onTrash, onClose }: { onTrash: () => void; onClose: () => void }) {
  const t = useRoomWords();
  return (
    <Dialog title={t('room.trashTitle')} onClose={onClose}>
      <p>{t('room.trashBody')}</p>
      <div className={styles.actions}>
        <Button kind="plain" onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          kind="action"
          onClick={() => {
            onTrash();
            onClose();
          }}
        >
          {t('room.trash')}
        </Button>
      </div>
    </Dialog>
  );
}
