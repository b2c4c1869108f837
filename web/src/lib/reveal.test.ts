import { describe, expect, it } from 'vitest';
import { advance, heat, HOT_WORDS, wordsOf } from './reveal';

describe('the pace of Ember’s words', () => {
  it.each(['One two  three.\n\nFour ', ' leading', '', '“Who?” asked Ines.', '漢字 العربية 🔥'])('keeps every character of %j', (text) => {
    expect(wordsOf(text).join('')).toBe(text);
  });

  it('is a reader’s pace for a sentence', () => {
    expect(advance(0, 20, 0.5)).toBe(8);
  });

  it('rises so that a long passage is shown within seconds', () => {
    let shown = 0;
    for (let i = 0; i < 600; i += 1) shown = advance(shown, 400, 0.02);
    expect(shown).toBe(400);
  });

  it('never shows more than there is', () => {
    expect(advance(9, 10, 60)).toBe(10);
    expect(advance(12, 10, 1)).toBe(10);
  });

  it('glows with the last five words and loses no character between cold and hot', () => {
    const words = wordsOf('a b c d e f g h');
    const look = heat(words, 7.9, 0);
    expect(look.hot).toHaveLength(HOT_WORDS);
    expect(look.cold + look.hot.join('')).toBe('a b c d e f g');
  });

  it('cools word by word until all is cold', () => {
    const words = wordsOf('a b c d e f');
    expect(heat(words, 6, 3).hot).toEqual([' e', ' f']);
    expect(heat(words, 6, HOT_WORDS)).toEqual({ cold: 'a b c d e f', hot: [] });
  });
});
