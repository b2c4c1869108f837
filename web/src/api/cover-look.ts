import type { StoryCard } from './types';

/** The first look for covers that are still being drawn comes after this time, each further one after twice the last. */
const FIRST_LOOK_MS = 1_500;
/** After so many looks somebody has to come back to the page. */
const LOOKS = 5;

/** Whether the server may soon have a cover that it had not when these cards were fetched. */
export function awaitsCover(cards: readonly StoryCard[]): boolean {
  return cards.some((card) => !card.cover);
}

/** Milliseconds until a shelf that was fetched so many times is worth fetching again for its covers' sake. */
export function nextCoverLook(cards: readonly StoryCard[], fetched: number): number | false {
  return awaitsCover(cards) && fetched <= LOOKS && FIRST_LOOK_MS * 2 ** (fetched - 1);
}
