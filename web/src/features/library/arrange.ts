import type { StoryCard } from '../../api/types';

/** How the shelf is laid out. */
export interface Arrangement {
  featured: StoryCard | null;
  /** Beside the featured one. */
  beside: StoryCard[];
  open: StoryCard[];
  books: StoryCard[];
}

/** How many stories stand beside the featured one. */
const BESIDE = 2;

/** One's turn first, then the newest; finished books apart. The order within each stays the server's: newest first. */
export function arrange(cards: readonly StoryCard[], withFeatured: boolean): Arrangement {
  const waiting = cards.filter((card) => card.state !== 'finished');
  const sorted = [...waiting.filter((card) => card.your_turn), ...waiting.filter((card) => !card.your_turn)];
  const books = cards.filter((card) => card.state === 'finished');
  if (!withFeatured || sorted.length === 0) return { featured: null, beside: [], open: sorted, books };
  return { featured: sorted[0] ?? null, beside: sorted.slice(1, 1 + BESIDE), open: sorted.slice(1 + BESIDE), books };
}
