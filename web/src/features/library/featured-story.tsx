import { Link } from '@tanstack/react-router';
import type { StoryCard } from '../../api/types';
import { Avatar } from '../../components/avatar/avatar';
import { Flame } from '../../components/flame/flame';
import { Plate } from '../../components/plate/plate';
import { useFormat, useTier, useWords } from '../../i18n/voice';
import { library } from '../../i18n/words/library';
import { companyOf } from './card-words';
import styles from './featured-story.module.css';

interface Props {
  card: StoryCard;
  myId: string;
  onStale: () => void;
}

/** The story that waits for one's words, with the light on it. */
export function FeaturedStory({ card, myId, onStale }: Props) {
  const t = useWords(library);
  const format = useFormat();
  const tier = useTier();
  return (
    <article className={styles.featured}>
      <Plate className={styles.plate} picture={card.picture ? { ...card.picture, alt: '' } : null} drawing={false} waitingLabel="" onStale={onStale} />
      <div className={styles.words}>
        {card.your_turn && (
          <p className={styles.turn}>
            <Flame /> {t('library.yourTurn')}
          </p>
        )}
        <h2 className={styles.title}>
          <Link to="/s/$id" params={{ id: card.id }} className={styles.link}>
            {card.title}
          </Link>
        </h2>
        <p className={styles.premise}>{card.premise}</p>
        <p className={styles.people}>
          {card.members
            .filter((member) => member.user_id !== myId)
            .map((member) => (
              <Avatar key={member.user_id} tier={tier} person={{ id: member.user_id, name: member.pen_name, avatar: member.avatar, ink: member.ink }} />
            ))}
          {companyOf(t, format, card, myId)}
        </p>
      </div>
    </article>
  );
}
