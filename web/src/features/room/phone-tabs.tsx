import { Link } from '@tanstack/react-router';
import { BookOpen, Flame, ScrollText, Users } from 'lucide-react';
import type { Story } from '../../api/types';
import { useWords } from '../../i18n/voice';
import { talk } from '../../i18n/words/talk';
import styles from './phone-tabs.module.css';
import { isFolded } from './room-facts';
import { useRoomWords } from './room-words';
import { talkName, TalkSign } from './talk-sign';

/** What lies over the page, or in its place on a phone. In the address, so that Back closes it. */
export type Panel = 'story' | 'mind' | 'takes' | 'talk' | 'settings';

interface Props {
  story: Story;
  guest: boolean;
  /** How much was said beside the story since one looked. */
  unseen: number;
}

/** The two panels differ in their search alone. */
const EXACT = { exact: true, includeSearch: true };

export function PhoneTabs({ story, guest, unseen }: Props) {
  const t = useRoomWords();
  const talking = useWords(talk);
  return (
    <nav className={styles.tabs} aria-label={t('room.story')}>
      <Link to="." search={(now) => ({ ...now, panel: undefined })} preload={false} className={styles.tab} activeOptions={EXACT}>
        <ScrollText aria-hidden="true" /> {t('room.story')}
      </Link>
      {!isFolded(story) && <Link to="." search={(now) => ({ ...now, panel: 'mind' as const })} preload={false} className={styles.tab} activeOptions={EXACT}>
        <Users aria-hidden="true" /> {t('room.mindShort')}
      </Link>}
      {story.members.length > 1 && (
        <Link to="." search={(now) => ({ ...now, panel: 'talk' as const })} preload={false} className={styles.tab} activeOptions={EXACT} aria-label={talkName(talking, unseen)}>
          <TalkSign unseen={unseen} /> {talking('talk.short')}
        </Link>
      )}
      {story.segments.length > 0 && !isFolded(story) && (
        <Link to="/book/$id" params={{ id: story.id }} className={styles.tab}>
          <BookOpen aria-hidden="true" /> {t('room.readShort')}
        </Link>
      )}
      {guest && (
        <Link to="/sign-up" search={{ story: story.id }} className={styles.tab}>
          <Flame aria-hidden="true" /> {t('room.keepShort')}
        </Link>
      )}
    </nav>
  );
}
