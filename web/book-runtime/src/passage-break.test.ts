import { describe, expect, it } from 'vitest';
import { breakPoints, firstWord, longestFit } from './passage-break';

const TEXT = Array.from({ length: 300 }, (_, index) => `word${index}`).join(' ');

/** Lengths up to so many characters fit. */
function upTo(most: number): { fits: (head: string) => boolean; asked: () => number } {
  let asked = 0;
  const fits = (head: string): boolean => {
    asked += 1;
    return head.length <= most;
  };
  return { fits, asked: () => asked };
}

describe('breaking a passage', () => {
  it('breaks after white space, and the space stays with the words before it', () => {
    expect(breakPoints('one  two\n\nthree')).toEqual([5, 10]);
    expect(breakPoints(' one ')).toEqual([1]);
    expect(breakPoints('')).toEqual([]);
  });

  it('finds the longest part that fits, whatever it is told to expect', () => {
    for (const most of [0, 5, 6, 100, 777, 1_500, TEXT.length - 1]) {
      const longest = Math.max(0, ...breakPoints(TEXT).filter((point) => point <= most));
      for (const guess of [-50, 0, 1, 90, 777, 5_000]) expect(longestFit(TEXT, upTo(most).fits, guess)).toBe(longest);
    }
  });

  it('asks little when it is told what to expect', () => {
    const page = upTo(800);
    longestFit(TEXT, page.fits, 790);
    expect(page.asked()).toBeLessThanOrEqual(4);
  });

  it('ends with a sentence when that costs little', () => {
    const text = 'One two three four. Five six seven eight.';
    expect(longestFit(text, upTo(25).fits, 0)).toBe('One two three four. '.length);
    expect(longestFit(text, upTo(31).fits, 0)).toBe('One two three four. Five six '.length);
  });

  it('takes the first word where nothing fits', () => {
    expect(firstWord('one two')).toBe(4);
    expect(firstWord('alone')).toBe(5);
  });
});
