import type { Catalogue } from '../wording';

/** What can be done in the room, as the menu of commands and the list of keys call it. */
export const roomKeys = {
  'roomKeys.mode': { kids: 'My words are: {mode}', teens: 'Mode: {mode}', adults: 'Mode: {mode}' },
  'roomKeys.write': { kids: 'To my words', teens: 'Go to your draft', adults: 'To the draft' },
  'roomKeys.before': { kids: 'The part before', teens: 'Previous passage', adults: 'Previous passage' },
  'roomKeys.after': { kids: 'The next part', teens: 'Next passage', adults: 'Next passage' },
  'roomKeys.takes': { kids: 'Ember’s ways', teens: 'Compare Ember’s takes', adults: 'Compare Ember’s takes' },
} as const satisfies Catalogue;
