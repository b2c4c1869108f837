import { useEffect, useRef, type RefObject } from 'react';
import { advance, heat, HOT_WORDS, wordsOf } from './reveal';

/** How words come: one after another, a sentence at a time, or all when the passage is complete. */
export type RevealPace = 'words' | 'sentences' | 'complete';

/** Words cool one by one over this long once the last has come. */
const COOLING_SECONDS = 0.9;

/** A page that was in the background does not pour out everything at once. */
const LONGEST_FRAME_SECONDS = 0.1;

export interface Reveal {
  cold: RefObject<HTMLSpanElement | null>;
  /** The spans of the glowing words, coolest first. */
  hot: RefObject<(HTMLSpanElement | null)[]>;
}

interface Options {
  text: string;
  complete: boolean;
  pace: RevealPace;
  /** Somebody wants all of it at once. */
  hurried: boolean;
  onSettled: () => void;
}

/**
 * Brings a growing text onto the page without a render a word: one text node for what has cooled and at most five spans
 * of fixed classes that are moved along, written once a frame.
 */
export function useReveal(options: Options): Reveal {
  const cold = useRef<HTMLSpanElement>(null);
  const hot = useRef<(HTMLSpanElement | null)[]>([]);
  const latest = useRef(options);

  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    let frame = 0;
    let before: number | null = null;
    let text = '';
    let words: string[] = [];
    let shown = 0;
    let cooled = 0;
    let painted = '';

    const step = (now: number) => {
      const elapsed = Math.min(LONGEST_FRAME_SECONDS, (now - (before ?? now)) / 1_000);
      before = now;
      const current = latest.current;
      if (current.text !== text) {
        text = current.text;
        words = wordsOf(text);
      }
      shown = nextShown(current, shown, words.length, elapsed);
      const allShown = current.complete && shown >= words.length;
      if (allShown) cooled += (elapsed / COOLING_SECONDS) * HOT_WORDS;
      const glowing = current.pace === 'words' ? Math.floor(cooled) : HOT_WORDS;
      const look = `${Math.floor(shown)} ${glowing}`;
      if (look !== painted) {
        painted = look;
        paint(cold.current, hot.current, heat(words, shown, glowing));
      }
      if (allShown && (cooled >= HOT_WORDS || current.pace !== 'words')) current.onSettled();
      else frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, []);

  return { cold, hot };
}

function nextShown(options: Options, shown: number, total: number, elapsed: number): number {
  if (options.pace === 'complete') return options.complete ? total : 0;
  if (options.hurried || options.pace === 'sentences') return total;
  return advance(shown, total, elapsed);
}

function paint(cold: HTMLElement | null, hot: (HTMLElement | null)[], look: { cold: string; hot: string[] }): void {
  if (cold) cold.textContent = look.cold;
  const spare = HOT_WORDS - look.hot.length;
  hot.forEach((span, i) => {
    if (span) span.textContent = i < spare ? '' : (look.hot[i - spare] ?? '');
  });
}
