import { Link } from '@tanstack/react-router';
import type { StoryCard } from '../../api/types';
import { BookCover } from '../../components/book-cover/book-cover';
import { useFormat, useWords } from '../../i18n/voice';
import { library } from '../../i18n/words/library';
import styles from './book-shelf.module.css';
import { authorsOf } from './card-words';
import { StoryActions } from './story-actions';
import type { CardActions } from './story-row';

interface Props extends CardActions {
  cards: readonly StoryCard[];
  myId: string;
}

/** Finished books, standing. Each opens as a book. */
export function BookShelf({ cards, myId, onRead, onMove }: Props) {
  const t = useWords(library);
  const format = useFormat();
  return (
    <section className={styles.shelf} aria-labelledby="finished-title">
      <h2 id="finished-title" className={styles.heading}>{t('library.finishedBooks')}</h2>
      <ul className={styles.books}>
        {cards.map((card) => (
          <li key={card.id} className={styles.book}>
            <Link to="/book/$id" params={{ id: card.id }} className={styles.link}>
              <BookCover book={{ id: card.id, title: card.title, audience: card.audience, by: authorsOf(format, card), cover: card.cover ?? null }} />
            </Link>
            <span className={styles.menu}>
              <StoryActions card={card} myId={myId} onRead={() => onRead(card)} onMove={(move) => onMove(card, move)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
