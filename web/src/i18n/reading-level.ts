/** Letters that count as one sound when they stand together. */
const VOWELS = /[aeiouy]+/g;

/**
 * Syllables of an English word, by the usual rule: groups of vowels, without a silent `e` or `ed` at the end. Good to
 * one in ten, which the many words of a text even out.
 */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const heard = letters.replace(/(?:[^laeiouyscgxz]es|[^aeiouytd]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, heard.match(VOWELS)?.length ?? 1);
}

/** The sentences of a text: what ends in a full stop, a question, a call, a colon, or with the text itself. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?…:;])\s+/).filter((sentence) => /\w/.test(sentence));
}

/** The words of a text. "E-mail" is one. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d][\p{L}\d’-]*/gu) ?? [];
}

/** The school grade that a text asks for (Flesch and Kincaid, 1975). */
export function readingGrade(texts: readonly string[]): number {
  const said = texts.flatMap(sentences);
  const words = said.flatMap(wordsOf);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / said.length) + 11.8 * (sounds / words.length) - 15.59;
}
