import type { StepKind } from './book';

/** A sentence for each kind of number that a language tells apart, `{count}` where the number stands. */
export type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * Everything that a book says besides its story, in one language, as data: the host hands it in, and the plain page of
 * the server reads the same files (`words/*.json`). What stands in braces is filled in.
 */
export interface ReaderWords {
  /** The language they are in. */
  readonly lang: string;
  /** The direction they are read in; a book has its own. */
  readonly dir: 'ltr' | 'rtl';
  /** The name of the whole region: `{title}`. */
  readonly region: string;
  readonly close: string;
  readonly next: string;
  readonly back: string;
  readonly place: string;
  readonly text: string;
  readonly inks: string;
  readonly fullscreen: string;
  /** Begins and ends reading aloud. */
  readonly aloud: string;
  readonly cover: string;
  readonly endpaper: string;
  readonly titlePage: string;
  /** A leaf: `{number}`. */
  readonly page: string;
  /** Where the reader is: `{number}` of `{total}`. */
  readonly onePage: string;
  /** Where the reader is when two leaves lie open: `{first}`, `{last}`, `{total}`. */
  readonly twoPages: string;
  readonly credits: string;
  readonly making: string;
  readonly end: string;
  readonly settings: string;
  /** The layout for those who hear a book, or feel it in Braille. */
  readonly spoken: string;
  readonly easier: string;
  readonly size: string;
  readonly larger: string;
  readonly smaller: string;
  readonly letters: string;
  readonly font: Readonly<Record<'label' | 'story' | 'lexend' | 'dyslexic', string>>;
  readonly paper: Readonly<Record<'label' | 'paper' | 'sepia' | 'dark', string>>;
  readonly turn: Readonly<Record<'label' | 'curl' | 'slide' | 'none', string>>;
  readonly ink: Readonly<Record<'label' | 'plain' | 'quiet' | 'named', string>>;
  readonly rate: Readonly<Record<'label' | 'slow' | 'usual' | 'fast', string>>;
  readonly layout: Readonly<Record<'label' | 'spread' | 'single' | 'scroll', string>>;
  /** `{number}` of a hundred. */
  readonly percent: string;
  /** What stands between the thousands of a number. */
  readonly thousands: string;
  /** What stands between names: `between` all but the last two. */
  readonly list: Readonly<Record<'between' | 'last', string>>;
  /** Somebody who reads their own book and has no pen name. */
  readonly you: string;
  /** Somebody else without a pen name; `guestBy` after the "by" of the cover. */
  readonly guest: string;
  readonly guestBy: string;
  /** Who stands on the cover: `{people}`. */
  readonly byline: Readonly<Record<'ember' | 'people' | 'both' | 'you' | 'youBoth', string>>;
  /** So many words; `wordsOf` where somebody wrote them. */
  readonly words: Counted;
  readonly wordsOf: Counted;
  /** So many passages, where somebody did something with them. */
  readonly passages: Counted;
  /** How often, at the end of a sentence; nothing for once. */
  readonly times: Counted;
  /** How much somebody wrote: `{words}`, `{percent}`. */
  readonly measure: string;
  /** Ember's share, said in so many words: a reader must always be able to tell. `both` by the number of `{people}`. */
  readonly share: { readonly people: string; readonly ember: string; readonly both: Counted };
  /** How people wrote, by the number of `{people}`. */
  readonly hands: Counted;
  /** How Ember wrote. */
  readonly answered: string;
  /** Who made the pictures: all of them or some, Fireside's illustrator or a `{maker}`. */
  readonly pictures: Readonly<Record<'own' | 'someOwn' | 'by' | 'someBy', string>>;
  /** The last sentence of how it was made: `{date}`. */
  readonly begun: string;
  /** A day: `{day}`, `{month}`, `{year}`. */
  readonly date: string;
  readonly months: readonly string[];
  /** What happened, as a sentence: `{name}`, and `{wrote}`, `{passages}` or `{times}`. */
  readonly step: Readonly<Record<StepKind, string>>;
  /** What somebody wrote in several passages: `{passages}`, `{words}`. */
  readonly inAll: string;
}
