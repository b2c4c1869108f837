/**
 * How fast Ember's words come onto the page. Sentences arrive whole from the gate; showing them word by word keeps a
 * reader's pace. The pace rises with what is waiting, so that nobody ever waits long for words that are already here.
 */
const WORDS_PER_SECOND = 16;
/** A backlog of any size is shown within about this time. */
const CATCH_UP_SECONDS = 2.2;
/** How many of the newest words still glow. */
export const HOT_WORDS = 5;

/** Splits into words that keep the white space before them, so that joining gives the text back. */
export function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

/** How many words are on the page after `elapsed` more seconds. Fractions carry over to the next frame. */
export function advance(shown: number, total: number, elapsed: number): number {
  const waiting = total - shown;
  if (waiting <= 0) return total;
  const pace = Math.max(WORDS_PER_SECOND, waiting / CATCH_UP_SECONDS);
  return Math.min(total, shown + pace * elapsed);
}

/** The cold part of what is shown and the glowing words, the hottest last. */
export function heat(words: readonly string[], shown: number, cooled: number): { cold: string; hot: string[] } {
  const end = Math.floor(shown);
  const start = Math.max(0, end - Math.max(0, HOT_WORDS - cooled));
  return { cold: words.slice(0, start).join(''), hot: words.slice(start, end) };
}
