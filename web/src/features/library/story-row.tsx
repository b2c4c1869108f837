import { Link } from '@tanstack/react-router';
import type { StoryCard } from '../../api/types';
import { Plate } from '../../components/plate/plate';
import { useFormat, useWords } from '../../i18n/voice';
import { library } from '../../i18n/words/library';
import { companyOf, highlightParts } from './card-words';
import { StoryActions } from './story-actions';
import styles from './story-row.module.css';

export interface CardActions {
  onRead: (card: StoryCard) => void;
  onMove: (card: StoryCard, move: 'finish' | 'reopen' | 'restore' | 'trash') => void;
  onStale: () => void;
}

interface Props extends CardActions {
  card: StoryCard;
  myId: string;
}

/** A story in a list: its picture, its name, whose turn it is, or where the searched words stand. */
export function StoryRow({ card, myId, onRead, onMove, onStale }: Props) {
  const t = useWords(library);
  const format = useFormat();
  return (
    <article className={styles.row}>
      <Plate className={styles.plate} picture={card.picture ? { ...card.picture, alt: '' } : null} drawing={false} waitingLabel="" onStale={onStale} />
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Link to="/s/$id" params={{ id: card.id }} className={styles.link}>
            {card.title}
          </Link>
        </h2>
        {card.highlight ? (
          <p className={styles.excerpt}>
            {highlightParts(card.highlight).map((part, i) => (part.found ? <mark key={i}>{part.text}</mark> : part.text))}
          </p>
        ) : (
          <p className={styles.note}>
            {card.your_turn && <strong className={styles.turn}>{t('library.yourTurn')}</strong>}
            <span>{companyOf(t, format, card, myId)}</span>
          </p>
        )}
      </div>
      <span className={styles.menu}>
        <StoryActions card={card} myId={myId} onRead={() => onRead(card)} onMove={(move) => onMove(card, move)} />
      </span>
    </article>
  );
}
