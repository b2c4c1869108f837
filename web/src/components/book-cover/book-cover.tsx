import { seedOf } from '../../lib/seed';
import { type Printed, useEdition } from '../../lib/use-edition';
import type { Tier } from '../../lib/tier';
import { Sketch } from '../sketch/sketch';
import styles from './book-cover.module.css';

export interface CoverOf {
  id: string;
  title: string;
  audience: Tier;
  by: string;
  cover: Printed | null;
}

/** Each press binds in a few cloths. */
const CLOTHS = 3;

/** A book as it stands on a shelf: its cloth and type are its own press's, whoever's shelf it is. */
export function BookCover({ book }: { book: CoverOf }) {
  const seed = seedOf(book.id);
  const { url, onError } = useEdition(book.cover);
  return (
    <span className={styles.book} data-press={book.audience} data-cloth={seed % CLOTHS} data-height={(seed >>> 3) % CLOTHS}>
      <span className={styles.words}>
        <span className={styles.title}>{book.title}</span>
        <span className={styles.by}>{book.by}</span>
      </span>
      <span className={styles.picture}>
        <Sketch drawing={false} />
        {url !== null && <img src={url} alt="" loading="lazy" onError={onError} />}
      </span>
    </span>
  );
}
