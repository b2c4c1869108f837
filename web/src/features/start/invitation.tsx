import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { buttonClass } from '../../components/button/button-class';
import { useWords } from '../../i18n/voice';
import styles from './invitation.module.css';

/** The code of a new circle, large enough to read across a room. */
export function Invitation({ storyId, code }: { storyId: string; code: string }) {
  const t = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <section className={styles.card} aria-labelledby="invitation-title">
      <h1 id="invitation-title" className={styles.title}>{t('start.inviteTitle')}</h1>
      <p>
        <code className={styles.code}>{code}</code>
      </p>
      <p className={styles.body}>{t('start.inviteBody')}</p>
      <div className={styles.actions}>
        <Button onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true), () => {})}>
          {t(copied ? 'room.copied' : 'room.copy')}
        </Button>
        <Link to="/s/$id" params={{ id: storyId }} className={buttonClass('action')}>
          {t('start.enter')}
        </Link>
      </div>
    </section>
  );
}
