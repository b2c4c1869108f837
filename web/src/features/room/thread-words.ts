/** More of a thread than this would be read twice: once here, once where it stands. */
const LONGEST = 52;

/** Shorter than this, the beginning of a sentence says nothing. */
const SHORTEST = 12;

/** An open thread in a few words: its first clause, and never half a word. The story has the whole sentence. */
export function threadWords(sentence: string): string {
  const whole = sentence.trim().replace(/[.…]+$/u, '');
  const first = upTo(/,\s/u, upTo(/[;:]\s|\s[–—]|—/u, whole));
  if (first.length <= LONGEST) return first;
  const space = first.lastIndexOf(' ', LONGEST);
  return `${first.slice(0, space > 0 ? space : LONGEST)}…`;
}

/** The words before the first such sign, if they are enough; else all. A sign that comes early only opens an aside. */
function upTo(sign: RegExp, words: string): string {
  const at = words.search(sign);
  return at < SHORTEST ? words : words.slice(0, at);
}
