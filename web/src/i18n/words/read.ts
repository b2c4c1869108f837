import type { Catalogue } from '../wording';

/** What reading aloud is called. Where a device has no voice, none of it is shown. */
export const read = {
  'read.me': { kids: 'Read to me', teens: 'Read aloud', adults: 'Read aloud' },
  'read.top': { kids: 'From the start', teens: 'From the top', adults: 'From the beginning' },
  'read.stop': 'Stop reading',
  'read.this': 'Read this: {start}',
  'read.choices': { kids: 'Read them to me', teens: 'Read them aloud', adults: 'Read them aloud' },
  'read.sentence': { kids: 'Read it to me', teens: 'Read it aloud', adults: 'Read it aloud' },
  'read.title': 'Reading aloud',
  'read.byItself': { kids: 'Read to me by itself', teens: 'Read new words aloud', adults: 'Read children’s stories aloud' },
  'read.byItselfNote': {
    kids: 'Ember’s new words are read to you. You need not press.',
    teens: 'In children’s stories, Ember’s new words are read aloud as they come. On this device.',
    adults: 'In children’s stories, Ember’s new words are read aloud as they come. On this device only.',
  },
} as const satisfies Catalogue;
