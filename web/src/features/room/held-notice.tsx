import { HeartHandshake } from 'lucide-react';
import { problemKey } from '../../api/problems';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/notice/notice';
import { useWords } from '../../i18n/voice';
import type { Returned } from '../../realtime/room';
import styles from './held-notice.module.css';

interface Props {
  returned: Returned;
  onRewrite: (text: string) => void;
  onKeepMine: () => void;
}

/** Why a turn came back. The text is in the box again; other words are offered, and help where it spoke of distress. */
export default function HeldNotice({ returned, onRewrite, onKeepMine }: Props) {
  const t = useWords();
  const { failure } = returned;
  const { rewrite } = failure;
  return (
    <Notice
      role="alert"
      icon={<HeartHandshake aria-hidden="true" />}
      title={failure.code === 'held' ? t('room.heldTitle') : t(problemKey(failure.code))}
      actions={
        <>
          {rewrite && <Button onClick={() => onRewrite(rewrite)}>{t('room.rewrite')}</Button>}
          <Button kind={rewrite ? 'plain' : 'quiet'} onClick={onKeepMine}>
            {t('room.keepMine')}
          </Button>
        </>
      }
    >
      {rewrite && <p className={styles.rewrite}>{rewrite}</p>}
      {failure.help.length > 0 && (
        <div className={styles.help}>
          <p>{t('room.helpLines')}</p>
          <ul>
            {failure.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </Notice>
  );
}
