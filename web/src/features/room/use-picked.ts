import { useState } from 'react';
import type { Take, TakenSentence } from '../../api/types';
import { mixedText } from '../../lib/mixed-text';

export interface Picked {
  /** In the order they were ticked, which is the order they are read in. */
  sentences: readonly TakenSentence[];
  text: string;
  /** The place of a sentence in the order, from 1; 0: not picked. */
  placeOf: (take: number, index: number) => number;
  toggle: (take: number, index: number) => void;
  clear: () => void;
}

/** Which sentences of which takes somebody has ticked. What is in no take any more is not picked. */
export function usePicked(takes: readonly Take[]): Picked {
  const [ticked, setTicked] = useState<readonly TakenSentence[]>([]);
  const wordsOf = ({ take, index }: TakenSentence) => takes.find(({ seq }) => seq === take)?.sentences[index];
  const sentences = ticked.filter((one) => wordsOf(one) !== undefined);
  const at = (take: number, index: number) => sentences.findIndex((one) => one.take === take && one.index === index);
  return {
    sentences,
    text: mixedText(sentences.map((one) => wordsOf(one) ?? '')),
    placeOf: (take, index) => at(take, index) + 1,
    toggle: (take, index) => {
      const place = at(take, index);
      setTicked(place < 0 ? [...sentences, { take, index }] : sentences.toSpliced(place, 1));
    },
    clear: () => setTicked([]),
  };
}
