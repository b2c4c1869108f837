/** A sentence and where it begins. */
export interface Sentence {
  readonly text: string;
  readonly at: number;
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The sentences of a text. A voice is given one at a time: it can be stopped between them, and some devices cut long ones short. */
export function sentencesOf(text: string, lang: string): Sentence[] {
  const parts = new Intl.Segmenter(lang || undefined, { granularity: 'sentence' }).segment(text);
  return [...parts].map(({ segment, index }) => ({ text: segment, at: index })).filter((sentence) => SAYS_SOMETHING.test(sentence.text));
}
