import { describe, expect, it } from 'vitest';
import type { Making } from './credits';
import { ENGLISH } from './english';

const MADE: Making = { people: ['Mia', 'Theo'], ember: 47, makers: ['illustrator'], begun: new Date('2026-03-09T22:15:00.000Z') };
const EMBER_WROTE_NOTHING: Making = { ...MADE, ember: null };
const EMBER_ALONE: Making = { ...MADE, people: [], ember: 100 };

describe('the words of a book about itself', () => {
  it.each([
    [MADE, 'by Mia and Theo, with Ember'],
    [EMBER_WROTE_NOTHING, 'by Mia and Theo'],
    [{ ...MADE, people: ['Mia', 'Theo', 'Dad'] }, 'by Mia, Theo and Dad, with Ember'],
    [{ ...MADE, people: ['You'] }, 'by you, with Ember'],
    [EMBER_ALONE, 'told by Ember'],
    [{ ...EMBER_WROTE_NOTHING, people: [] }, ''],
  ])('sign the cover (%#)', (made, line) => {
    expect(ENGLISH.byline(made)).toBe(line);
  });

  it.each([
    [MADE, 'Ember, a computer program, wrote 47 % of this book. Mia and Theo wrote the rest.'],
    [EMBER_WROTE_NOTHING, 'Every word of this book was written by people.'],
    [EMBER_ALONE, 'Every word of this book was written by Ember, a computer program.'],
  ])('state the share of Ember (%#)', (made, sentence) => {
    expect(ENGLISH.emberShare(made)).toBe(sentence);
  });

  it.each([[1, 3, '1 word, 3 %'], [1_204, 50, '1,204 words, 50 %'], [0, 0, '0 words, 0 %']])('measure %i words', (words, percent, text) => {
    expect(ENGLISH.measure(words, percent)).toBe(text);
  });

  it('tell how it was made', () => {
    expect(ENGLISH.story(MADE)).toEqual([
      'Mia and Theo took turns, each in an ink of their own.',
      'Ember answered between the turns. Its words stand plain, without an ink, so that you can always tell.',
      'The pictures were cut and coloured by Fireside’s own illustrator, a program that draws what the words say.',
      'The story was begun on 9 March 2026 and bound with Fireside.',
    ]);
  });

  it('name every maker of pictures, and no Ember that did not write', () => {
    const text = ENGLISH.story({ ...EMBER_WROTE_NOTHING, people: ['Mia'], makers: ['illustrator', 'Pictor'] }).join(' ');
    expect(text).toContain('Mia wrote line by line, in ink.');
    expect(text).toContain('Some of the pictures were made by Pictor, an image generator');
    expect(text).not.toContain('Ember');
  });

  it.each([[[3], 'Page 3 of 9'], [[3, 4], 'Pages 3 and 4 of 9']])('say where the reader is (%j)', (numbers, text) => {
    expect(ENGLISH.pages(numbers, 9)).toBe(text);
  });
});
