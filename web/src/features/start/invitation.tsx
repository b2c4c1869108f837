import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { buttonClass } from '../../components/button/button-class';
import { useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import { copyText } from '../../lib/copy-text';
import { inviteLink } from '../../lib/invite-link';
import styles from './invitation.module.css';

/** The way into a new circle, to be sent to whoever writes along. */
export function Invitation({ storyId, code }: { storyId: string; code: string }) {
  const t = useWords(start);
  const [copied, setCopied] = useState(false);
  const link = inviteLink(window.location.origin, storyId, code);
  return (
    <section className={styles.card} aria-labelledby="invitation-title">
      <h1 id="invitation-title" className={styles.title}>{t('start.inviteTitle')}</h1>
      <p>
        <code className={styles.code}>{link}</code>
      </p>
      <p className={styles.body}>{t('start.inviteBody')}</p>
      <div className={styles.actions}>
        <Button onClick={() => void copyText(link).then(setCopied)}>
          {t(copied ? 'room.copied' : 'room.copy')}
        </Button>
        <Link to="/s/$id" params={{ id: storyId }} className={buttonClass('action')}>
          {t('start.enter')}
        </Link>
      </div>
    </section>
  );
}
