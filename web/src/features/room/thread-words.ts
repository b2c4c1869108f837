/** More of a thread than this would be read twice: once here, once where it stands. */
const LONGEST = 52;

/** Shorter than this, the beginning of a sentence says nothing. */
const SHORTEST = 12;

/** An open thread in a few words: its first clause, and never half a word. The story has the whole sentence. */
export function threadWords(sentence: string): string {
  const whole = sentence.trim().replace(/[.…]+$/u, '');
  const clause = whole.slice(SHORTEST).search(/[,;:–—]\s|\s[–—]/u);
  const first = clause < 0 ? whole : whole.slice(0, SHORTEST + clause);
  if (first.length <= LONGEST) return first;
  const space = first.lastIndexOf(' ', LONGEST);
  return `${first.slice(0, space > 0 ? space : LONGEST)}…`;
}
