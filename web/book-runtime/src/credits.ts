import { picturesOf } from '../../src/lib/picture-links';
import type { Book, Credit, Step } from './book';
import type { Named } from './names';

/** What somebody's part of the book is, for the page that says who wrote what. */
export interface CreditLine {
  readonly credit: Credit;
  /** Whole per cent; all lines together are 100. */
  readonly percent: number;
}

/** The facts about a book's making that are put into words for its reader. */
export interface Making {
  /** The people who wrote in it, in the order of their seats. */
  readonly people: readonly Named[];
  /** Ember's share in whole per cent; null when it wrote nothing. */
  readonly ember: number | null;
  /** Who made the pictures: `illustrator`, or providers by name. */
  readonly makers: readonly string[];
  readonly begun: Date;
}

/** Everybody who wrote, in the order of the seats, Ember last. */
export function creditLines(book: Book): CreditLine[] {
  const ordered = [...book.credits].sort((a, b) => Number(isEmber(a)) - Number(isEmber(b)));
  const percents = wholePercents(ordered.map((credit) => credit.share));
  return ordered.map((credit, index) => ({ credit, percent: percents[index] ?? 0 }));
}

/** How the book was made, as facts. */
export function makingOf(book: Book): Making {
  const lines = creditLines(book).filter(({ credit }) => credit.words > 0);
  return {
    people: lines.filter(({ credit }) => !isEmber(credit)).map(({ credit }) => credit),
    ember: lines.find(({ credit }) => isEmber(credit))?.percent ?? null,
    makers: [...new Set(picturesOf(book).map((picture) => picture.made_by))],
    begun: new Date(book.created_at),
  };
}

/** The steps of a book's making, day by day. Days are those of UTC, as is the day on which a story was begun. */
export function daysOf(steps: readonly Step[]): Step[][] {
  const days: Step[][] = [];
  for (const step of steps) {
    const day = days.at(-1);
    if (day && dayOf(day[0]) === dayOf(step)) day.push(step);
    else days.push([step]);
  }
  return days;
}

/** RFC 3339 begins with the day. */
function dayOf(step: Step | undefined): string {
  return step?.at.split('T', 1)[0] ?? '';
}

export function isEmber(credit: Credit): boolean {
  return credit.author === 'narrator';
}

/** Rounds shares to whole per cents that still add up to 100, by the largest remainder. */
export function wholePercents(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total <= 0) return shares.map(() => 0);
  const exact = shares.map((share) => (share / total) * 100);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, percent) => sum + percent, 0);
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest);
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
