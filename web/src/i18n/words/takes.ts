import type { Catalogue } from '../wording';

/** Ember's takes of one passage, side by side. A picture book has none. */
export const takes = {
  'takes.title': 'Ember’s takes',
  'takes.one': 'Take {number}',
  'takes.stands': { kids: 'In the story', teens: 'In the story', adults: 'In the story' },
  'takes.inPart': { kids: 'Put together', teens: 'Mixed', adults: 'Kept in part' },
  'takes.whole': 'Keep this one',
  'takes.wholeOf': 'Keep this one: take {number}',
  'takes.sentences': 'Sentences of take {number}',
  'takes.hint': {
    kids: 'Keep one as it is, or tick the sentences you want.',
    teens: 'Keep one as it is, or tick the lines you want in the order you want them.',
    adults: 'Keep one as it stands, or tick sentences in the order they are to be read.',
  },
  'takes.mixed': { kids: 'It will read', teens: 'Your mix reads', adults: 'The passage will read' },
  'takes.part': 'Keep these sentences',
  'takes.clear': { kids: 'Start again', teens: 'Clear', adults: 'Clear' },
  'takes.seenAlone': 'Only you see this story. It stays Ember’s passage, made of its words alone.',
  'takes.seenBy': 'Everyone here sees the change: {names}. It stays Ember’s passage, made of its words alone.',
  'takes.loading': 'Fetching the takes',
  'takes.telling': { kids: 'Ember tells one more', teens: 'Ember’s on another take', adults: 'Ember is telling another take' },
  'takes.another': { kids: 'Tell it another way', teens: 'Another take', adults: 'Another take' },
  'takes.full': '{count, plural, one {No more than # sentence fits in one passage.} other {No more than # sentences fit in one passage.}}',
  'takes.gone': {
    kids: 'The story went on. There is nothing to choose here now.',
    teens: 'The story’s moved on. Nothing to compare here right now.',
    adults: 'The story has moved on. There is nothing to compare here now.',
  },
} as const satisfies Catalogue;
