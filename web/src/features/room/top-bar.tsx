import { Link } from '@tanstack/react-router';
import { ArrowLeft, BookOpen, CircleHelp, House, LifeBuoy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Story } from '../../api/types';
import { Avatar } from '../../components/avatar/avatar';
import { Button } from '../../components/button/button';
import { buttonClass } from '../../components/button/button-class';
import { iconButtonClass } from '../../components/icon-button/icon-button';
import { useTier } from '../../i18n/voice';
import { isFolded, namelessIn, personOf } from './room-facts';
import { useRoomWords } from './room-words';
import styles from './top-bar.module.css';

interface Props {
  story: Story;
  myId: string;
  guest: boolean;
  /** The story's menu and the invitation. */
  children: ReactNode;
}

/** The story's name, the way out, the way to the book, and help in the corner where it is on every page. */
export function TopBar({ story, myId, guest, children }: Props) {
  const t = useRoomWords();
  const tier = useTier();
  const kids = tier === 'kids';
  const names = namelessIn(t, myId);
  return (
    <header className={styles.bar}>
      <Link to="/library" className={kids ? buttonClass('quiet', styles.home) : iconButtonClass(styles.back)} aria-label={t('nav.home')} title={kids ? undefined : t('nav.home')}>
        {kids ? <House aria-hidden="true" /> : <ArrowLeft aria-hidden="true" className="flip" />}
        {kids && <span className={styles.word} aria-hidden="true">{t('nav.home')}</span>}
      </Link>
      <h1 className={styles.title}>
        <span>{story.title}</span>
      </h1>
      <div className={styles.end}>
        {story.members.length > 1 && (
          <span className={styles.people}>
            {story.members.map((member) => (
              <Avatar key={member.user_id} person={personOf(story.members, member.user_id, names)} tier={tier} />
            ))}
          </span>
        )}
        {children}
        {guest && (
          <Link to="/sign-up" search={{ story: story.id }} className={buttonClass(kids ? 'quiet' : 'plain', styles.keep)}>
            {t('room.keep')}
          </Link>
        )}
        {isFolded(story) && (
          <Button kind="outline" blocked className={styles.book} title={t('problem.folded')} aria-label={`${t('room.read')}. ${t('problem.folded')}`}>
            <BookOpen aria-hidden="true" />
            <span className={styles.word}>{t('room.read')}</span>
          </Button>
        )}
        {story.segments.length > 0 && !isFolded(story) && (
          <Link to="/book/$id" params={{ id: story.id }} className={buttonClass('outline', styles.book)}>
            <BookOpen aria-hidden="true" />
            <span className={styles.word}>{t('room.read')}</span>
          </Link>
        )}
        <Link to="/help" className={kids ? buttonClass('quiet', styles.help) : iconButtonClass(styles.help)} aria-label={t('nav.help')} title={t('nav.help')}>
          {kids ? <LifeBuoy aria-hidden="true" /> : <CircleHelp aria-hidden="true" />}
          {kids && <span className={styles.word} aria-hidden="true">{t('nav.help')}</span>}
        </Link>
      </div>
    </header>
  );
}
