import type { Making } from './credits';

/** Everything the reader says. The app hands in other words for other languages. */
export interface ReaderWords {
  /** The name of the whole region. */
  readonly region: (title: string) => string;
  readonly close: string;
  readonly next: string;
  readonly back: string;
  readonly place: string;
  readonly text: string;
  readonly inks: string;
  readonly fullscreen: string;
  readonly cover: string;
  readonly endpaper: string;
  readonly titlePage: string;
  readonly page: (number: number) => string;
  readonly pages: (numbers: readonly number[], total: number) => string;
  readonly credits: string;
  readonly making: string;
  readonly end: string;
  /** Who stands on the cover. */
  readonly byline: (made: Making) => string;
  /** How much somebody wrote. */
  readonly measure: (words: number, percent: number) => string;
  /** Ember's share, said in so many words: a reader must always be able to tell. */
  readonly emberShare: (made: Making) => string;
  /** How the book was made, paragraph by paragraph. */
  readonly story: (made: Making) => readonly string[];
  readonly settings: string;
  readonly size: string;
  readonly larger: string;
  readonly smaller: string;
  readonly letters: string;
  readonly paper: Readonly<Record<'label' | 'paper' | 'sepia' | 'dark', string>>;
  readonly turn: Readonly<Record<'label' | 'curl' | 'slide' | 'none', string>>;
  readonly ink: Readonly<Record<'label' | 'plain' | 'quiet' | 'named', string>>;
  readonly flow: Readonly<Record<'label' | 'pages' | 'scroll', string>>;
}
