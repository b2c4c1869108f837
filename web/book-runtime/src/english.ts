import type { Making } from './credits';
import type { ReaderWords } from './words';

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
  byline: ({ people, ember }) => {
    if (people.length === 0) return ember === null ? '' : 'told by Ember';
    return `by ${list(people.map(within))}${ember === null ? '' : ', with Ember'}`;
  },
  measure: (words, percent) => `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}, ${percent} %`,
  emberShare: ({ people, ember }) => {
    if (ember === null) return 'Every word of this book was written by people.';
    if (people.length === 0) return 'Every word of this book was written by Ember, a computer program.';
    return `Ember, a computer program, wrote ${ember} % of this book. ${list(people)} wrote the rest.`;
  },
  story: (made) => [...hands(made), ...pictures(made), `The story was begun on ${longDate(made.begun)} and bound with Fireside.`],
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

function hands({ people, ember }: Making): string[] {
  const wrote = people.length === 1 ? `${list(people)} wrote line by line, in ink.` : `${list(people)} took turns, each in an ink of their own.`;
  const answered = 'Ember answered between the turns. Its words stand plain, without an ink, so that you can always tell.';
  return [...(people.length > 0 ? [wrote] : []), ...(ember === null ? [] : [answered])];
}

function pictures({ makers }: Making): string[] {
  const which = makers.length === 1 ? 'The pictures were' : 'Some of the pictures were';
  return makers.map((maker) => (maker === 'illustrator'
    ? `${which} cut and coloured by Fireside’s own illustrator, a program that draws what the words say.`
    : `${which} made by ${maker}, an image generator, from the words of the story.`));
}

/** A reader who has no pen name yet is "You": small inside a sentence. */
function within(name: string): string {
  return name === 'You' ? 'you' : name;
}

/** "Mia", "Mia and Theo", "Mia, Theo and Dad". */
function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}

function longDate(time: Date): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(time);
}
