import { Check, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { useWords } from '../../i18n/voice';
import styles from './invite-code.module.css';

/** The code that seats another person, kept in sight until somebody has sat down. */
export function InviteCode({ code }: { code: string }) {
  const t = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code).catch(() => {});
    setCopied(true);
  };
  return (
    <span className={styles.invite} title={t('room.inviteWhy')}>
      <UserPlus aria-hidden="true" />
      <span className={styles.label}>{t('room.invite')}</span>
      <code className={styles.code}>{code}</code>
      <Button kind="plain" className={styles.copy} icon={copied ? <Check aria-hidden="true" /> : undefined} onClick={() => void copy()}>
        {t(copied ? 'room.copied' : 'room.copy')}
      </Button>
    </span>
  );
}
