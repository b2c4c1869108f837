import type { Catalogue } from '../wording';

/** What is kept on this device, and how it goes. */
export const privacy = {
  'privacy.title': { kids: 'What is kept here', teens: 'What this device keeps', adults: 'What this device keeps' },
  'privacy.lead': {
    kids: 'This helps when there is no internet. It is only for you.',
    teens: 'So that things open offline. Nobody else who signs in here sees it.',
    adults: 'So that your stories open without a connection. Nobody else who signs in here is shown any of it.',
  },
  'privacy.cards': { kids: 'Your list of books: {count}', teens: 'Your library’s list: {count}', adults: 'The list of your library: {count}' },
  'privacy.stories': { kids: 'Stories you were in: {count}', teens: 'Stories you were in: {count}', adults: 'Stories you were last in, their newest passages: {count}' },
  'privacy.books': { kids: 'Books you opened: {count}', teens: 'Books you opened: {count}', adults: 'Books you opened, with their pictures: {count}' },
  'privacy.words': { kids: 'Words that wait to be sent: {count}', teens: 'Drafts and unsent turns: {count}', adults: 'Drafts and turns that are not sent yet: {count}' },
  'privacy.howLong': {
    kids: 'It goes when you sign out. What you do not open goes after {days, plural, one {# day} other {# days}}.',
    teens: 'It goes when you sign out or somebody else signs in. What you don’t open goes after {days, plural, one {# day} other {# days}}.',
    adults: 'Copies go when you sign out or somebody else signs in, and after {days, plural, one {# day} other {# days}} without being opened. Drafts stay until they are in a story or you sign out.',
  },
  'privacy.look': {
    kids: 'How pages look is kept too.',
    teens: 'How pages look here is kept too, without a name.',
    adults: 'How pages look here is kept as well, without a name.',
  },
  'privacy.drop': { kids: 'Throw the copies away', teens: 'Remove the copies', adults: 'Remove the copies' },
  'privacy.dropped': { kids: 'They are gone from here.', teens: 'Removed. The server still has everything.', adults: 'Removed here. The server still has everything.' },
  'privacy.forget': { kids: 'Forget this device', teens: 'Forget this device', adults: 'Forget this device' },
  'privacy.forgetNote': {
    kids: 'You sign out, and nothing of yours stays here.',
    teens: 'Signs you out. Then all that Fireside keeps here is removed, and the app too.',
    adults: 'Signs you out and removes everything that Fireside keeps on this device, itself included.',
  },
} as const satisfies Catalogue;
