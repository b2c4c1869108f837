/** A leaf may end early at a sentence when that leaves it at least this full. */
const WORTH_A_SENTENCE = 0.72;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*\s$/u;
const SPACE = /\s/u;

/**
 * Where a passage may be broken: after each run of white space, which stays with the words before it, so that the
 * parts put together are the passage again.
 */
export function breakPoints(text: string): number[] {
  const points: number[] = [];
  for (let index = 1; index < text.length; index += 1) {
    if (SPACE.test(text.charAt(index - 1)) && !SPACE.test(text.charAt(index))) points.push(index);
  }
  return points;
}

/** How many characters of `text` go on this leaf: 0 when not even its first word fits. */
export function longestFit(text: string, fits: (head: string) => boolean): number {
  const points = breakPoints(text);
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(text.slice(0, points[middle - 1]))) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? 0 : atSentence(text, points, low);
}

/** Moves the break back to the end of a sentence if the leaf stays full enough. */
function atSentence(text: string, points: readonly number[], count: number): number {
  const longest = points[count - 1] ?? 0;
  for (let index = count - 1; index >= 0; index -= 1) {
    const point = points[index] ?? 0;
    if (point < longest * WORTH_A_SENTENCE) break;
    if (SENTENCE_END.test(text.slice(0, point))) return point;
  }
  return longest;
}

/** The end of the first word and the space after it: what goes on a leaf on which nothing fits. */
export function firstWord(text: string): number {
  return breakPoints(text)[0] ?? text.length;
}
