/** A sentence and where it begins in its text. */
export interface Sentence {
  text: string;
  from: number;
}

/** The sentences of a text in its language, without the space round them. */
export function sentencesOf(text: string, lang: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenterFor(lang).segment(text)) {
    const words = segment.trim();
    if (words !== '') sentences.push({ text: words, from: index + segment.indexOf(words) });
  }
  return sentences;
}

/** A tag that no browser knows divides as English does. */
function segmenterFor(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
