import { Check, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { useWords } from '../../i18n/voice';
import { inviteLink } from '../../lib/invite-link';
import styles from './invite-link-button.module.css';

/** Copies the link that seats another person, for as long as the host sits alone. */
export function InviteLinkButton({ storyId, code }: { storyId: string; code: string }) {
  const t = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(inviteLink(window.location.origin, storyId, code)).catch(() => {});
    setCopied(true);
  };
  return (
    <Button kind="plain" className={styles.invite} title={t('room.inviteWhy')} icon={copied ? <Check aria-hidden="true" /> : <UserPlus aria-hidden="true" />} onClick={() => void copy()}>
      {t(copied ? 'room.copied' : 'room.invite')}
    </Button>
  );
}
