import type { Book } from '../../api/types';

/** The book as its guest reads it: who has no pen name yet and wrote alone is "You". In a circle nobody can tell guests apart. */
export function ownBook(book: Book, you: string): Book {
  const people = book.credits.filter((credit) => credit.author === 'human');
  if (people.length !== 1) return book;
  return { ...book, credits: book.credits.map((credit) => (credit.author === 'human' ? { ...credit, name: you } : credit)) };
}
