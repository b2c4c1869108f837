import type { Catalogue } from '../wording';

/** The ways in which people write one story together, and how long a turn may take. */
export const modes = {
  'modes.how': { kids: 'How do you play?', teens: 'How it goes round', adults: 'How you take turns' },
  'modes.round_robin': { kids: 'One by one', teens: 'In turns', adults: 'In turns' },
  'modes.round_robinNote': {
    kids: 'You write. Then the next one writes.',
    teens: 'Everyone writes in order, round and round.',
    adults: 'Everybody writes in order, one after the other.',
  },
  'modes.free': { kids: 'All at once', teens: 'Free for all', adults: 'Freely' },
  'modes.freeNote': {
    kids: 'All write when they like.',
    teens: 'No order. Whoever has a line drops it in.',
    adults: 'There is no order: anybody writes when they like.',
  },
  'modes.director': { kids: 'One picks', teens: 'Director', adults: 'With a director' },
  'modes.directorNote': {
    kids: 'You say who writes next.',
    teens: 'You call who writes next, every time.',
    adults: 'You decide each time who writes next.',
  },
  'modes.fold': { kids: 'Folded paper', teens: 'Fold', adults: 'Folded paper' },
  'modes.foldNote': {
    kids: 'You see the last bit only. At the end you see it all!',
    teens: 'You only see the last passage. The rest unfolds at the end.',
    adults: 'Each sees only the last passage; the whole unfolds at the end.',
  },
  'modes.vote': { kids: 'Pick the best', teens: 'Vote', adults: 'By vote' },
  'modes.voteNote': {
    kids: 'All tell an idea. The one with most stars wins.',
    teens: 'Everyone pitches, the room votes, one gets in.',
    adults: 'Everybody proposes, the room votes, and one passage stands.',
  },
  'modes.limit': { kids: 'How long is a turn?', teens: 'Time per turn', adults: 'Time for a turn' },
  'modes.limitNone': { kids: 'As long as you like', teens: 'No limit', adults: 'No limit' },
  'modes.limitMinutes': { kids: '{count, plural, one {# minute} other {# minutes}}', teens: '{count} min', adults: '{count, plural, one {# minute} other {# minutes}}' },
  'modes.limitDay': { kids: 'One day', teens: 'A day', adults: 'A day' },
  'modes.limitWeek': { kids: 'One week', teens: 'A week', adults: 'A week' },
  'modes.limitNote': {
    kids: 'Then it is the next one’s turn. Your words stay with you.',
    teens: 'When time’s up the turn moves on. Drafts stay.',
    adults: 'When it is over the turn moves on; what was drafted stays.',
  },
} as const satisfies Catalogue;
