/** Where something stands in a text, from its first character to behind its last. */
export interface Stretch {
  from: number;
  to: number;
}

/** The sentence of a text in which these words stand first, without the space round it. Null: they stand nowhere in it. */
export function sentenceAround(text: string, words: string): Stretch | null {
  const wanted = words.trim().toLocaleLowerCase();
  const at = wanted === '' ? -1 : text.toLocaleLowerCase().indexOf(wanted);
  if (at < 0) return null;
  const last = at + wanted.length - 1;
  let from = -1;
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)) {
    if (from < 0 && at < index + segment.length) from = index + segment.length - segment.trimStart().length;
    // Words that are a sentence and more light all that they are.
    if (from >= 0 && last < index + segment.length) return { from: Math.min(from, at), to: index + segment.trimEnd().length };
  }
  return null;
}
