import { describe, expect, it } from 'vitest';
import type { Book, Credit, Picture } from './book';
import { byline, creditLines, emberSentence, list, makingSentences, wholePercents } from './credits';

const MIA: Credit = { name: 'Mia', author: 'human', ink: 'inkwell', share: 0.3, words: 120 };
const THEO: Credit = { name: 'Theo', author: 'human', ink: 'walnut', share: 0.2, words: 1 };
const EMBER: Credit = { name: 'Ember', author: 'narrator', ink: null, share: 0.5, words: 1_204 };

function picture(made_by: string): Picture {
  return { url: `${made_by}.webp`, width: 4, height: 3, alt: '', made_by };
}

function book(credits: Credit[], pictures: Picture[] = []): Book {
  const pages = pictures.map((one) => ({ picture: one, passages: [] }));
  return { id: 'b', title: 'T', audience: 'kids', pages, credits, created_at: '2026-03-09T22:15:00.000Z' };
}

describe('who wrote what', () => {
  it('lists people by seat and Ember last, in words and per cent', () => {
    expect(creditLines(book([EMBER, MIA, THEO])).map(({ credit, measure }) => [credit.name, measure])).toEqual([
      ['Mia', '120 words, 30 %'],
      ['Theo', '1 word, 20 %'],
      ['Ember', '1,204 words, 50 %'],
    ]);
  });

  it.each([
    [[1, 1, 1], [34, 33, 33]],
    [[0.333, 0.333, 0.334], [33, 33, 34]],
    [[0.5, 0.5], [50, 50]],
    [[0, 0], [0, 0]],
    [[], []],
  ])('rounds %j to %j', (shares, percents) => {
    expect(wholePercents(shares)).toEqual(percents);
  });

  it('makes 100 of any shares', () => {
    for (let count = 1; count <= 12; count += 1) {
      const shares = Array.from({ length: count }, (_, index) => ((index * 37) % 11) + 0.1);
      expect(wholePercents(shares).reduce((sum, percent) => sum + percent, 0)).toBe(100);
    }
  });

  it.each([
    [[EMBER, MIA, THEO], 'Ember, a computer program, wrote 50 % of this book. Mia and Theo wrote the rest.'],
    [[MIA], 'Every word of this book was written by people.'],
    [[MIA, { ...EMBER, share: 0, words: 0 }], 'Every word of this book was written by people.'],
    [[EMBER], 'Every word of this book was written by Ember, a computer program.'],
  ])('states the share of Ember (%#)', (credits, sentence) => {
    expect(emberSentence(book(credits))).toBe(sentence);
  });

  it.each([
    [[MIA, THEO, EMBER], 'by Mia and Theo, with Ember'],
    [[MIA], 'by Mia'],
    [[EMBER], 'told by Ember'],
    [[], ''],
  ])('signs the cover (%#)', (credits, line) => {
    expect(byline(book(credits))).toBe(line);
  });

  it.each([[[], ''], [['Mia'], 'Mia'], [['Mia', 'Theo'], 'Mia and Theo'], [['Mia', 'Theo', 'Dad'], 'Mia, Theo and Dad']])('joins %j', (names, text) => {
    expect(list(names)).toBe(text);
  });
});

describe('how it was made', () => {
  it('says what a program made', () => {
    const text = makingSentences(book([MIA, EMBER], [picture('illustrator'), picture('illustrator')])).join(' ');
    expect(text).toContain("The pictures were cut and coloured by Fireside's own illustrator, a program");
    expect(text).toContain('Its words stand plain');
    expect(text).toContain('9 March 2026');
  });

  it('names every maker of pictures', () => {
    const text = makingSentences(book([MIA], [picture('illustrator'), picture('Pictor')])).join(' ');
    expect(text).toContain("Some of the pictures were cut and coloured by Fireside's own illustrator");
    expect(text).toContain('Some of the pictures were made by Pictor, an image generator');
    expect(text).not.toContain('Ember');
  });
});
