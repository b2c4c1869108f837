import { describe, expect, it } from 'vitest';
import type { Book, Credit, Picture } from './book';
import { creditLines, daysOf, makingOf, wholePercents } from './credits';

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
  it('lists people by seat and Ember last', () => {
    expect(creditLines(book([EMBER, MIA, THEO])).map(({ credit, percent }) => [credit.name, percent])).toEqual([
      ['Mia', 30],
      ['Theo', 20],
      ['Ember', 50],
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
});

describe('how a book was made', () => {
  it('is told from those who wrote, and from every maker of pictures once', () => {
    const made = makingOf(book([MIA, THEO, EMBER], [picture('illustrator'), picture('Pictor'), picture('illustrator')]));
    expect(made).toEqual({
      people: [MIA, THEO],
      ember: 50,
      makers: ['illustrator', 'Pictor'],
      begun: new Date('2026-03-09T22:15:00.000Z'),
    });
  });

  it('is told day by day', () => {
    const step = (at: string) => ({ at, name: 'Mia', author: 'human', kind: 'wrote', count: 1, words: 2 }) as const;
    const [a, b, c] = [step('2026-03-09T22:15:00.000Z'), step('2026-03-09T23:59:59.999Z'), step('2026-03-10T00:00:00.000Z')];
    expect(daysOf([a, b, c])).toEqual([[a, b], [c]]);
    expect(daysOf([])).toEqual([]);
  });

  it('leaves out whoever only listened', () => {
    const silent = { share: 0, words: 0 };
    expect(makingOf(book([MIA, { ...THEO, ...silent }, { ...EMBER, ...silent }]))).toMatchObject({ people: [MIA], ember: null });
  });
});
