import type { Book, Credit, Picture } from './book';

/** What somebody's part of the book looks like on the page of thanks. */
export interface CreditLine {
  readonly credit: Credit;
  /** Whole per cent; all lines together are 100. */
  readonly percent: number;
  /** "412 words, 48 %". */
  readonly measure: string;
}

/** Everybody who wrote, in the order of the seats, Ember last. */
export function creditLines(book: Book): CreditLine[] {
  const ordered = [...book.credits].sort((a, b) => Number(a.author === 'narrator') - Number(b.author === 'narrator'));
  const percents = wholePercents(ordered.map((credit) => credit.share));
  return ordered.map((credit, index) => {
    const percent = percents[index] ?? 0;
    return { credit, percent, measure: `${count(credit.words, 'word')}, ${percent} %` };
  });
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

/** Who stands on the cover: the people, then Ember as the one they wrote with. */
export function byline(book: Book): string {
  const people = peopleOf(book).map((credit) => credit.name);
  const ember = book.credits.some(isEmber);
  if (people.length === 0) return ember ? 'told by Ember' : '';
  return `by ${list(people)}${ember ? ', with Ember' : ''}`;
}

/** Ember's share, said in so many words. */
export function emberSentence(book: Book): string {
  const line = creditLines(book).find(({ credit }) => isEmber(credit));
  if (!line || line.credit.words === 0) return 'Every word of this book was written by people.';
  const others = peopleOf(book);
  if (others.length === 0) return 'Every word of this book was written by Ember, a computer program.';
  return `Ember, a computer program, wrote ${line.percent} % of this book. ${list(others.map((credit) => credit.name))} wrote the rest.`;
}

/** How the book was made, sentence by sentence. */
export function makingSentences(book: Book): string[] {
  const ember = book.credits.some((credit) => isEmber(credit) && credit.words > 0);
  return [
    'People wrote their lines by hand, in turn. Each has an ink of their own.',
    ...(ember ? ['Ember answered between the turns. Its words stand plain, without an ink, so that you can always tell.'] : []),
    ...pictureSentences(book),
    `The story was begun on ${longDate(book.created_at)} and made into a book with Fireside.`,
  ];
}

function pictureSentences(book: Book): string[] {
  const pictures = [book.cover, ...book.pages.map((page) => page.picture)].filter((one): one is Picture => Boolean(one));
  const makers = [...new Set(pictures.map((picture) => picture.made_by))];
  return makers.map((maker) => {
    const ours = maker === 'illustrator';
    const which = makers.length === 1 ? 'The pictures were' : 'Some of the pictures were';
    return ours
      ? `${which} cut and coloured by Fireside's own illustrator, a program that draws what the words say.`
      : `${which} made by ${maker}, an image generator, from the words of the story.`;
  });
}

function peopleOf(book: Book): Credit[] {
  return book.credits.filter((credit) => !isEmber(credit) && credit.words > 0);
}

function isEmber(credit: Credit): boolean {
  return credit.author === 'narrator';
}

function count(many: number, noun: string): string {
  return `${many.toLocaleString('en')} ${noun}${many === 1 ? '' : 's'}`;
}

/** "Mia", "Mia and Theo", "Mia, Theo and Dad". */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}

function longDate(time: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(time));
}
