import type { Catalogue } from '../wording';

export const book = {
  'book.opening': { kids: 'Opening your book', teens: 'Opening', adults: 'Opening the book' },
  'book.failed': {
    kids: 'The book would not open. Try again?',
    teens: 'The book didn’t open.',
    adults: 'The book could not be opened.',
  },
  'book.empty': {
    kids: 'There are no pages yet. Write a little first.',
    teens: 'No pages yet. Write some first.',
    adults: 'There are no pages yet. A few turns make a page.',
  },
  'book.back': { kids: 'Back to the story', teens: 'Back to the story', adults: 'Back to the story' },
} as const satisfies Catalogue;
