import { Link } from '@tanstack/react-router';
import { iconButtonClass } from '../../components/icon-button/icon-button';
import { useWords } from '../../i18n/voice';
import { talk } from '../../i18n/words/talk';
import styles from './talk-link.module.css';
import { talkName, TalkSign } from './talk-sign';

/** The way to what is said beside the story. A phone has it among its tabs. */
export function TalkLink({ unseen }: { unseen: number }) {
  const t = useWords(talk);
  const name = talkName(t, unseen);
  return (
    <Link to="." search={(now) => ({ ...now, panel: 'talk' as const })} preload={false} className={iconButtonClass(styles.link)} aria-label={name} title={name}>
      <TalkSign unseen={unseen} />
    </Link>
  );
}
