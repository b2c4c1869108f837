import type { Catalogue } from '../wording';

export const notices = {
  'notices.title': { kids: 'News', teens: 'Notices', adults: 'Notices' },
  'notices.empty': { kids: 'No news. All is well.', teens: 'All caught up', adults: 'All caught up' },
  'notices.emptyNote': {
    kids: 'When a friend writes in your story, you can see it here.',
    teens: 'When a story waits for you, it turns up here.',
    adults: 'When a story waits for your words, it is said here.',
  },
  'notices.turns': { kids: 'These stories wait for you', teens: 'You’re up', adults: 'These stories wait for your words' },
  'notices.failed': { kids: 'The news did not come. Try again?', teens: 'Notices didn’t load.', adults: 'Your notices could not be loaded.' },
  'notices.past': { kids: 'This is from before.', teens: 'From before you went offline.', adults: 'As it was before the connection was lost.' },
  'notices.waiting': { kids: 'Stories that wait for you: {count}', teens: 'Waiting for you: {count}', adults: 'Stories that wait for your words: {count}' },
} as const satisfies Catalogue;
