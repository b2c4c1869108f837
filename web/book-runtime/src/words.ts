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

export const ENGLISH: ReaderWords = {
  region: (title) => `Book: ${title}`,
  close: 'Close the book',
  next: 'Next page',
  back: 'Page before',
  place: 'Place in the book',
  text: 'Text',
  inks: 'Who wrote what',
  fullscreen: 'Whole screen',
  cover: 'Cover',
  endpaper: 'Inside of the cover',
  titlePage: 'Title page',
  page: (number) => `Page ${number}`,
  pages: (numbers, total) => {
    const [first = 0, last = first] = numbers;
    return first === last ? `Page ${first} of ${total}` : `Pages ${first} and ${last} of ${total}`;
  },
  credits: 'Who wrote what',
  making: 'How this book was made',
  end: 'The end: who wrote what',
  settings: 'How you like to read',
  size: 'Text size',
  larger: 'Larger',
  smaller: 'Smaller',
  letters: 'Shortcuts with single letters',
  paper: { label: 'Paper', paper: 'White', sepia: 'Sepia', dark: 'Dark' },
  turn: { label: 'Page turn', curl: 'Curl', slide: 'Slide', none: 'None' },
  ink: { label: 'Inks', plain: 'Plain', quiet: 'Quiet', named: 'With names' },
  flow: { label: 'Layout', pages: 'Pages', scroll: 'Screen reader layout' },
};
