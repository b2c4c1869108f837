import type { Catalogue } from '../wording';

export const library = {
  'library.title': { kids: 'My books', teens: 'Library', adults: 'Library' },
  'library.search': { kids: 'Find a story', teens: 'Search stories', adults: 'Search titles and words' },
  'library.shelves': 'Shelves',
  'library.all': { kids: 'All', teens: 'All', adults: 'All' },
  'library.open': { kids: 'Still going', teens: 'Open', adults: 'Open' },
  'library.finished': { kids: 'Whole books', teens: 'Finished', adults: 'Finished' },
  'library.trash': { kids: 'Bin', teens: 'Trash', adults: 'Trash' },
  'library.yourTurn': { kids: 'Your turn!', teens: 'You’re up', adults: 'Your turn' },
  'library.openStories': { kids: 'Still going', teens: 'In progress', adults: 'By the fire' },
  'library.finishedBooks': { kids: 'Whole books', teens: 'Finished books', adults: 'Finished books' },
  'library.with': 'with {names}',
  'library.alone': { kids: 'You and Ember', teens: 'You and Ember', adults: 'You and Ember' },
  'library.empty': {
    kids: 'No stories yet. The fire is ready when you are.',
    teens: 'Nothing pinned. Start something weird.',
    adults: 'The fire is lit. A first line is all it needs.',
  },
  'library.emptyFinished': {
    kids: 'No whole books yet.',
    teens: 'Nothing finished yet.',
    adults: 'No books bound yet. The first is usually short.',
  },
  'library.emptyTrash': { kids: 'The bin is empty.', teens: 'Trash is empty.', adults: 'The trash is empty.' },
  'library.emptySearch': {
    kids: 'No story has “{query}” in it.',
    teens: 'No hits for “{query}”.',
    adults: 'No story of yours has “{query}” in it.',
  },
  'library.clear': 'Clear search',
  'library.failed': {
    kids: 'Your books did not come. Try again?',
    teens: 'The library didn’t load.',
    adults: 'The library could not be loaded.',
  },
  'library.stale': {
    kids: 'These are the books from before.',
    teens: 'Showing what was here before.',
    adults: 'Showing the shelf as it was.',
  },
  'library.actions': 'What to do with {title}',
  'library.readBook': { kids: 'Read it', teens: 'Read it', adults: 'Read as a book' },
  'library.finish': { kids: 'The end!', teens: 'Finish', adults: 'Finish' },
  'library.reopen': { kids: 'Write more', teens: 'Re-open', adults: 'Re-open' },
  'library.toTrash': { kids: 'Throw away', teens: 'Bin it', adults: 'Move to trash' },
  'library.restore': { kids: 'Take it out', teens: 'Restore', adults: 'Restore' },
  'library.found': {
    kids: '{count, plural, one {# story found} other {# stories found}}',
    teens: '{count, plural, one {# hit} other {# hits}}',
    adults: '{count, plural, one {# story found} other {# stories found}}',
  },
} as const satisfies Catalogue;
