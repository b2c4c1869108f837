import type { Catalogue } from '../wording';

/** What a room says of rounds, folds and who is to write, where a story has them. */
export const roomModes = {
  'roomModes.round': { kids: 'Which one is next?', teens: 'On the table', adults: 'Proposed for the next passage' },
  'roomModes.roundEmpty': {
    kids: 'No ideas yet. Yours could be the first.',
    teens: 'Nothing pitched yet. Go first.',
    adults: 'Nothing is proposed yet.',
  },
  'roomModes.vote': { kids: 'Put my star here', teens: 'Vote', adults: 'Vote for this' },
  'roomModes.voteFor': { kids: 'Put my star on {name}’s idea', teens: 'Vote for {name}’s pitch', adults: 'Vote for this: {name}’s proposal' },
  'roomModes.voteForOwn': { kids: 'Put my star on my idea', teens: 'Vote for your own', adults: 'Vote for this: your own proposal' },
  'roomModes.myVote': { kids: 'My star', teens: 'Your vote', adults: 'Your vote' },
  'roomModes.voted': {
    kids: '{voted, number} of {count, number} stars are placed',
    teens: '{voted, number} of {count, number} have voted',
    adults: '{voted, number} of {count, number} have voted',
  },
  'roomModes.secret': {
    kids: 'Nobody sees where your star is until all are placed.',
    teens: 'Votes stay secret until the round ends.',
    adults: 'For what, nobody learns.',
  },
  'roomModes.hasVoted': '{name} has voted',
  'roomModes.end': { kids: 'Count the stars', teens: 'End the round', adults: 'End the round' },
  'roomModes.folded': {
    kids: '{count, plural, one {# page is folded away} other {# pages are folded away}}',
    teens: '{count, plural, one {# passage folded away} other {# passages folded away}}',
    adults: '{count, plural, one {# passage is folded away} other {# passages are folded away}}',
  },
  'roomModes.unfolds': {
    kids: 'At the end we unfold it all!',
    teens: 'It unfolds when you call it finished.',
    adults: 'The story unfolds when it is finished.',
  },
  'roomModes.give': { kids: 'Who writes next?', teens: 'Hand it to', adults: 'Give the turn to' },
  'roomModes.giveTo': { kids: '{name} writes next', teens: 'Hand it to {name}', adults: 'Give the turn to {name}' },
} as const satisfies Catalogue;
