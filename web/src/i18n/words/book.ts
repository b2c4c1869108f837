import type { Catalogue } from '../wording';

export const book = {
  'book.empty': {
    kids: 'There are no pages yet. Write a little first.',
    teens: 'No pages yet. Write some first.',
    adults: 'There are no pages yet. A few turns make a page.',
  },
  'book.back': { kids: 'Back to the story', teens: 'Back to the story', adults: 'Back to the story' },
} as const satisfies Catalogue;
