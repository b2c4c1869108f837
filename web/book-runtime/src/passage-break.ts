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

/**
 * How many characters of `text` go on this leaf: 0 when not even its first word fits.
 *
 * Asking `fits` means laying out a page, so the search begins at `guess`, where the last leaf ended, and steps away
 * from it in growing strides before it halves what is left.
 */
export function longestFit(text: string, fits: (head: string) => boolean, guess: number): number {
  const points = breakPoints(text);
  const known = new Map<number, boolean>();
  const fit = (count: number): boolean => {
    const answer = known.get(count) ?? fits(text.slice(0, points[count - 1]));
    known.set(count, answer);
    return answer;
  };
  let [low, high] = bracket(points, guess, fit);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fit(middle)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? 0 : atSentence(text, points, low);
}

/** Bounds on how many break points fit: at least the first, at most the second. */
function bracket(points: readonly number[], guess: number, fit: (count: number) => boolean): [low: number, high: number] {
  if (points.length === 0) return [0, 0];
  const beyond = points.findIndex((point) => point > guess);
  const start = Math.min(Math.max(beyond, 1), points.length);
  let stride = 2;
  if (fit(start)) {
    let low = start;
    while (low < points.length && fit(Math.min(low + stride, points.length))) {
      low = Math.min(low + stride, points.length);
      stride *= 2;
    }
    return [low, Math.min(low + stride - 1, points.length)];
  }
  let high = start;
  while (high > stride && !fit(high - stride)) {
    high -= stride;
    stride *= 2;
  }
  return [Math.max(high - stride, 0), high - 1];
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
