import type { Step } from './book';
import type { Making } from './credits';
import { capital, counted, fill, numeral } from './fill';
import type { Leaf } from './layout';
import { listed, nameBy, nameOf } from './names';
import type { ReaderWords } from './words';

/** Where the reader is: the pages that lie open, of so many. */
export function pagesAt(words: ReaderWords, numbers: readonly number[], total: number): string {
  const [first = 0, last = first] = numbers;
  if (first === last) return fill(words.onePage, { number: first, total });
  return fill(words.twoPages, { first, last, total });
}

/** Where a view is, in words: the pages of the story that are seen in it, or what stands round it. */
export function viewLabel(words: ReaderWords, view: readonly number[], leaves: readonly Leaf[]): string {
  const shown = view.flatMap((index) => leaves[index] ?? []);
  const numbers = shown.flatMap((leaf) => ('number' in leaf ? [leaf.number] : []));
  if (numbers.length > 0) return pagesAt(words, numbers, leaves.reduce((last, leaf) => ('number' in leaf ? leaf.number : last), 0));
  const kinds = shown.map(({ kind }) => kind);
  if (kinds.includes('cover')) return words.cover;
  if (kinds.includes('title')) return words.titlePage;
  if (kinds.length > 1) return words.end;
  return kinds[0] === 'credits' ? words.credits : words.making;
}

/** Who stands on the cover. */
export function byline(words: ReaderWords, { people, ember }: Making): string {
  if (people.length === 0) return ember === null ? '' : words.byline.ember;
  if (people.some((one) => one.own)) return ember === null ? words.byline.you : words.byline.youBoth;
  const names = listed(words, people.map((one) => nameBy(words, one)));
  return fill(ember === null ? words.byline.people : words.byline.both, { people: names });
}

/** How much somebody wrote. */
export function measure(words: ReaderWords, count: number, percent: number): string {
  return fill(words.measure, { words: counted(words, words.words, count), percent: percentage(words, percent) });
}

export function percentage(words: ReaderWords, percent: number): string {
  return fill(words.percent, { number: numeral(words, percent) });
}

/** Ember's share in so many words. */
export function emberShare(words: ReaderWords, made: Making): string {
  const { people, ember } = made;
  if (ember === null) return words.share.people;
  if (people.length === 0) return words.share.ember;
  return counted(words, words.share.both, people.length, { percent: percentage(words, ember), people: peopleOf(words, made) });
}

/** How the book was made, paragraph by paragraph. */
export function story(words: ReaderWords, made: Making): string[] {
  const { people, ember, makers, begun } = made;
  const hands = people.length > 0 ? [counted(words, words.hands, people.length, { people: peopleOf(words, made) })] : [];
  const { own, someOwn, by, someBy } = words.pictures;
  const [drawn, generated] = makers.length === 1 ? [own, by] : [someOwn, someBy];
  const pictures = makers.map((maker) => (maker === 'illustrator' ? drawn : fill(generated, { maker })));
  return [...hands, ...(ember === null ? [] : [words.answered]), ...pictures, fill(words.begun, { date: day(words, begun) })];
}

/** A day on which a book was made. Days are those of UTC. */
export function day({ date, months }: ReaderWords, time: Date): string {
  return fill(date, { day: time.getUTCDate(), month: months[time.getUTCMonth()] ?? '', year: time.getUTCFullYear() });
}

/** What happened then, as a sentence. */
export function stepTaken(words: ReaderWords, step: Step): string {
  const passages = counted(words, words.passages, step.count);
  const written = counted(words, words.wordsOf, step.words);
  return capital(fill(words.step[step.kind], {
    name: nameOf(words, step),
    passages,
    wrote: step.count === 1 ? written : fill(words.inAll, { passages, words: written }),
    times: counted(words, words.times, step.count),
  }));
}

/** The people at the beginning of a sentence, or after its beginning. */
function peopleOf(words: ReaderWords, { people }: Making): string {
  return capital(listed(words, people.map((one) => nameOf(words, one))));
}
