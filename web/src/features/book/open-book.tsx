import { useCallback } from 'react';
import { mountBook } from '../../../book-runtime/src/mount';
import type { Book } from '../../api/types';
import { useWords } from '../../i18n/voice';
import styles from './open-book.module.css';
import { ownBook } from './own-book';

interface Props {
  book: Book;
  /** Whether a guest reads it, who has no pen name. */
  guest: boolean;
  onClose: () => void;
  /** Fetches the book again, for fresh links to its pictures. */
  renew: () => Promise<Book>;
}

/** A book, opened by the reader that knows no framework. It is mounted once for each book. */
export default function OpenBook({ book, guest, onClose, renew }: Props) {
  const t = useWords();
  const mount = useCallback(
    (element: HTMLDivElement | null) => {
      if (!element) return undefined;
      const mounted = mountBook(element, guest ? ownBook(book, t('room.me')) : book, { onClose, renew });
      return () => mounted.destroy();
    },
    // The callbacks lead to the same places for as long as the book is the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [book],
  );
  return <div ref={mount} className={styles.room} />;
}
