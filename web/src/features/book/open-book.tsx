import { use, useState } from 'react';
import { mountBook, type Elsewhere } from '../../../book-runtime/src/mount';
import { picturesOf } from '../../../book-runtime/src/pictures';
import type { Book } from '../../api/types';
import { useLanguage } from '../../i18n/voice';
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
}

/** A book, opened by the reader that knows no framework, and told of pictures that are finished meanwhile. */
export default function OpenBook({ book, guest, usual, onClose, renew }: Props) {
  const words = use(readerWords(useLanguage()));
  const [shown, setShown] = useState(book);
  // New links to the same pictures are no reason to lay the pages anew.
  if (picturesOf(book).length !== picturesOf(shown).length) setShown(book);
  const ref = useMounted(`${book.id} ${words.lang} ${words.dir}`, shown, (element, book) => {
    const bound = (book: Book) => (guest ? ownBook(book) : book);
    const mounted = mountBook(element, bound(book), { words, ...(usual && { usual }), onClose, renew });
    return { update: (newer) => mounted.update(bound(newer)), destroy: mounted.destroy };
  });
  return <div ref={ref} className={styles.room} />;
}
