import { Button } from '../../components/button/button';
import { useWords } from '../../i18n/voice';
import { account } from '../../i18n/words/account';

interface Props {
  /** What this device has kept. */
  books: readonly { id: string; title: string }[];
  onRead: (id: string) => void;
}

/** Opens each kept book. */
export function KeptBooks({ books, onRead }: Props) {
  const t = useWords(account);
  return books.map((book) => (
    <Button key={book.id} onClick={() => onRead(book.id)}>
      {t('consent.read', { title: book.title })}
    </Button>
  ));
}
