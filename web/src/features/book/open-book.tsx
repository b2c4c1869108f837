import { use, useState } from 'react';
import { mountBook, type Elsewhere } from '../../../book-runtime/src/mount';
import type { Book } from '../../api/types';
import { useLanguage } from '../../i18n/voice';
import { pathOf, picturesOf } from '../../lib/picture-links';
import { useMounted } from '../../lib/use-mounted';
import styles from './open-book.module.css';
import { ownBook } from './own-book';
import { readerWords } from './reader-words';

interface Props {
  book: Book;
  /** Whether a guest reads it, who has no pen name. */
  guest: boolean;
  /** How they like to read elsewhere. */
  usual?: Elsewhere;
  onClose: () => void;
  /** Fetches the book again, for fresh links to its pictures. */
  renew: () => Promise<Book>;
  /** Has pictures kept for a time without a network, by their links. */
  keep?: (links: readonly string[]) => void;
}

/** A book, opened by the reader that knows no framework, and told of pictures that are finished meanwhile. */
export default function OpenBook({ book, guest, usual, onClose, renew, keep }: Props) {
  const words = use(readerWords(useLanguage()));
  const [shown, setShown] = useState(book);
  // New links to the same pictures are no reason to lay the pages anew.
  if (pathsOf(book) !== pathsOf(shown)) setShown(book);
  const ref = useMounted(`${book.id} ${words.lang} ${words.dir}`, shown, (element, book) => {
    const bound = (book: Book) => (guest ? ownBook(book) : book);
    const mounted = mountBook(element, bound(book), { words, ...(usual && { usual }), onClose, renew, ...(keep && { keep }) });
    return { update: (newer) => mounted.update(bound(newer)), destroy: mounted.destroy };
  });
  return <div ref={ref} className={styles.room} />;
}

/** Which pictures a book has, whatever their links are at the moment. */
function pathsOf(book: Book): string {
  return picturesOf(book).map(({ url }) => pathOf(url)).join(' ');
}
