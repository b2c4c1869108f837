import type { Catalogue } from '../wording';

/** What keys do, and the menu of all that can be done. */
export const keys = {
  'keys.menu': 'All commands',
  'keys.find': 'Find a command',
  'keys.none': 'Nothing here is called that.',
  'keys.list': 'Keys',
  'keys.then': 'then',
  'keys.search': 'Search your stories',
  'keys.close': 'Close what is on top',
  'keys.nextRegion': 'To the next part of the page',
  'keys.lastRegion': 'To the part before',
  'keys.single': 'Single keys',
  'keys.singleNote': 'Letters and signs act without Ctrl or Alt, outside text fields. Switch them off if they get in your way.',
} as const satisfies Catalogue;
