import type { Book, StoryCard } from './types';

/** The first look for pictures that are still being drawn comes after this time, each further one after twice the last. */
const FIRST_LOOK_MS = 1_500;
/** After so many looks somebody has to come back to the page. */
const LOOKS = 5;

/** Whether the server may soon have a cover that it had not when these cards were fetched. */
export function awaitsCover(cards: readonly StoryCard[]): boolean {
  return cards.some((card) => !card.cover);
}

/** Whether the server may soon have the picture of a book's last page, the one that is drawn last. */
export function awaitsPicture(book: Book | undefined): boolean {
  const last = book?.pages.at(-1);
  return last !== undefined && !last.picture;
}

/** Milliseconds until what was fetched so many times is worth fetching again for the pictures it awaits. */
export function nextPictureLook(awaited: boolean, fetched: number): number | false {
  return awaited && fetched <= LOOKS && FIRST_LOOK_MS * 2 ** (fetched - 1);
}
