import type { Book } from '../../../book-runtime/src/mount';

/** The book as its guest reads it: who has no pen name yet and wrote alone is the reader. In a circle nobody can tell guests apart. */
export function ownBook(book: Book): Book {
  const { credits, making = [] } = book;
  const circle = making.some((step) => step.kind === 'joined');
  if (circle || credits.filter(isPerson).length !== 1) return book;
  const own = <T extends ByName>(one: T): T => (isPerson(one) ? { ...one, own: true } : one);
  return { ...book, credits: credits.map(own), making: making.map(own) };
}

interface ByName {
  readonly author: 'human' | 'narrator';
}

function isPerson({ author }: ByName): boolean {
  return author === 'human';
}
