import { useCallback } from 'react';
import { mountBook } from '../../../book-runtime/src/mount';
import type { Book } from '../../api/types';
import styles from './open-book.module.css';

interface Props {
  book: Book;
  onClose: () => void;
  /** Fetches the book again, for fresh links to its pictures. */
  renew: () => Promise<Book>;
}

/** A book, opened by the reader that knows no framework. It is mounted once for each book. */
export default function OpenBook({ book, onClose, renew }: Props) {
  const mount = useCallback(
    (element: HTMLDivElement | null) => {
      if (!element) return undefined;
      const mounted = mountBook(element, book, { onClose, renew });
      return () => mounted.destroy();
    },
    // The callbacks lead to the same places for as long as the book is the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [book],
  );
  return <div ref={mount} className={styles.room} />;
}
