/** Sentences one behind the other, as the server joins them: the last one of a text lacks the space that another needs. */
export function mixedText(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => (text === '' || /\s$/u.test(text) ? text + sentence : `${text} ${sentence}`), '').trim();
}
