import { MessageCircle } from 'lucide-react';
import type { Words } from '../../i18n/voice';
import { talk } from '../../i18n/words/talk';
import styles from './talk-sign.module.css';

/** The sign of what is said beside the story, and how much of it is new. */
export function TalkSign({ unseen }: { unseen: number }) {
  return (
    <span className={styles.sign} aria-hidden="true">
      <MessageCircle />
      {unseen > 0 && <span className={styles.count}>{unseen > MOST ? `${MOST}+` : unseen}</span>}
    </span>
  );
}

/** More than this is said as "and more". */
const MOST = 99;

export function talkName(t: Words<typeof talk>, unseen: number): string {
  const title = t('talk.title');
  return unseen > 0 ? t('talk.openNew', { title, count: unseen }) : title;
}
