import type { StoryCard } from './types';

/** The stories of a circle that wait for one's words. One's own alone wait always, and that is no news. */
export function waitingFor(cards: readonly StoryCard[]): StoryCard[] {
  return cards.filter((card) => card.your_turn && card.state === 'open' && card.members.length > 1);
}
