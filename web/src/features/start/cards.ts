import type { TileOf } from '../../components/tile/tile';

/** What a child's sentence has a gap for, in its order. */
export const GAPS = ['who', 'where', 'trouble'] as const;
export type GapName = (typeof GAPS)[number];

/** A picture to choose, and the words it puts into the sentence. */
export interface Card {
  /** What is on it. An animal is no more than that yet, so it is what Ember calls it, too. */
  id: string;
  words: string;
  /** What leads to a place that one is not in. */
  before?: string;
  picture: TileOf;
}

/** The language of the vocabulary and of the sentence, whatever the page speaks. */
export const SENTENCE_LANG = 'en';

/** The whole vocabulary of the sentence: six pictures for each gap, every one of which goes with every other. */
export const CARDS: Readonly<Record<GapName, readonly Card[]>> = {
  who: [
    { id: 'fox', words: 'a brave fox', picture: { of: 'fox', feeling: 'happy' } },
    { id: 'owl', words: 'an early owl', picture: { of: 'owl', feeling: 'curious' } },
    { id: 'bear', words: 'a sleepy bear', picture: { of: 'bear', feeling: 'sleepy', evening: true } },
    { id: 'mouse', words: 'a tiny mouse', picture: { of: 'mouse', feeling: 'happy' } },
    { id: 'dragon', words: 'a shy dragon', picture: { of: 'dragon', feeling: 'scared' } },
    { id: 'whale', words: 'a singing whale', picture: { of: 'whale' } },
  ],
  where: [
    { id: 'lighthouse', words: 'a lighthouse', picture: { of: 'lighthouse' } },
    { id: 'castle', words: 'a windy castle', picture: { of: 'castle' } },
    { id: 'wood', words: 'a whispery wood', picture: { of: 'forest', evening: true } },
    { id: 'train', words: 'a night train', before: 'on', picture: { of: 'train', evening: true } },
    { id: 'balloon', words: 'a balloon', picture: { of: 'air_balloon' } },
    { id: 'desert', words: 'a moonlit desert', picture: { of: 'desert', evening: true } },
  ],
  trouble: [
    { id: 'star', words: 'find a fallen star', picture: { of: 'star', evening: true } },
    { id: 'door', words: 'open a very old door', picture: { of: 'door' } },
    { id: 'cloud', words: 'cheer up a sad cloud', picture: { of: 'cloud' } },
    { id: 'chest', words: 'carry a treasure home', picture: { of: 'chest' } },
    { id: 'humming', words: 'find out who is humming', picture: { of: 'question' } },
    { id: 'name', words: 'guess a giant’s name', picture: { of: 'voice' } },
  ],
};
