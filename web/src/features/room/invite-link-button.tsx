import { Check, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { copyText } from '../../lib/copy-text';
import { inviteLink } from '../../lib/invite-link';
import styles from './invite-link-button.module.css';
import { useRoomWords } from './room-words';

/** Copies the link that seats another person, for as long as the host sits alone. */
export default function InviteLinkButton({ storyId, code }: { storyId: string; code: string }) {
  const t = useRoomWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const link = inviteLink(window.location.origin, storyId, code);
    if (await copyText(link)) return setCopied(true);
    // Where no page may copy, people can.
    window.prompt(t('room.copy'), link);
  };
  return (
    <Button kind="plain" className={styles.invite} title={t('room.inviteWhy')} icon={copied ? <Check aria-hidden="true" /> : <UserPlus aria-hidden="true" />} onClick={() => void copy()}>
      {t(copied ? 'room.copied' : 'room.invite')}
    </Button>
  );
}
