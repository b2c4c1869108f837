import type { Catalogue } from '../wording';

export const common = {
  'app.name': 'Fireside',
  'app.skip': 'Skip to the main part',
  'nav.library': { kids: 'My books', teens: 'Library', adults: 'Library' },
  'nav.settings': 'Settings',
  'nav.help': 'Help',
  'nav.new': { kids: 'New story', teens: 'New story', adults: 'Start a story' },
  'nav.home': { kids: 'Home', teens: 'Library', adults: 'Library' },
  'nav.signIn': 'Sign in',
  'nav.signUp': 'Sign up',
  'nav.main': 'Main pages',
  'common.cancel': { kids: 'No, go back', teens: 'Cancel', adults: 'Cancel' },
  'common.save': 'Save',
  'common.retry': 'Try again',
  'common.loading': { kids: 'Just a moment', teens: 'Loading', adults: 'Loading' },
  'common.more': 'Show more',
  'ember.name': 'Ember',
  'error.title': { kids: 'Oops', teens: 'That broke', adults: 'Something went wrong here' },
  'error.body': {
    kids: 'That did not work. Your words are safe. Try again?',
    teens: 'That did not go through. Nothing you wrote is lost. Try again.',
    adults: 'This page could not be shown. Nothing you wrote is lost. Try again, or go back to the library.',
  },
  'missing.title': { kids: 'This page flew away', teens: 'Nothing on this page', adults: 'No such page' },
  'missing.body': {
    kids: 'There is nothing here. Let us go back to your books.',
    teens: 'The link is old, or it belongs to somebody else.',
    adults: 'The address is wrong, or what was here is not yours to read.',
  },
  'offline.bar': {
    kids: 'No internet. Your words are safe here.',
    teens: 'Offline. Drafts keep saving on this device.',
    adults: 'Offline. Your draft is kept; turns resume on reconnect.',
  },
} as const satisfies Catalogue;
