/** Who has a face. */
export const FIGURES = [
  'child', 'teen', 'adult', 'elder', 'wizard', 'witch', 'knight', 'royal', 'pirate', 'fairy', 'astronaut',
  'fox', 'wolf', 'rabbit', 'bear', 'panda', 'cat', 'lion', 'dog', 'mouse', 'squirrel', 'hedgehog', 'pig', 'frog', 'deer',
  'owl', 'penguin', 'dragon', 'robot', 'ghost',
] as const;

/**
 * What the illustrator has tiles of: the words of its vocabulary, and the signs for what has no picture. The
 * server's tests hold this list against the illustrator's.
 */
export const SUBJECTS = [
  ...FIGURES,
  'plain', 'forest', 'sea', 'castle', 'space', 'village', 'mountain', 'city', 'cave', 'underwater', 'meadow', 'room',
  'library', 'school', 'river', 'desert', 'deck', 'market',
  'chest', 'campfire', 'mushrooms', 'signpost', 'boat', 'rocket', 'portal', 'crystal', 'tent', 'air_balloon',
  'lamp', 'well', 'lighthouse', 'stump', 'kite', 'bench', 'snowman', 'whale', 'door', 'cake', 'train',
  'lantern', 'book', 'key', 'flower', 'balloon', 'map', 'sword', 'wand', 'umbrella', 'letter', 'apple', 'bell', 'cup',
  'trail', 'voice', 'question', 'glimmer', 'star', 'cloud',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Whether the server's word for something is one that there are tiles of. */
export function isSubject(word: string): word is Subject {
  return SUBJECTS.some((subject) => subject === word);
}

export type Feeling = 'calm' | 'happy' | 'joy' | 'sad' | 'scared' | 'curious' | 'angry' | 'sleepy';

/** The edition of the drawings: another one is another address, and caches fetch anew. */
export const TILES = 2;
/** Different tiles of one thing. */
export const TILE_SEEDS = 8;
