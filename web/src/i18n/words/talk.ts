import type { Catalogue } from '../wording';

/** Talk beside the story. Children say phrases of a list; who is older types. */
export const talk = {
  'talk.title': { early: 'Say something nice', kids: 'Say something', teens: 'Backstage', adults: 'Talk' },
  'talk.short': { kids: 'Say', teens: 'Backstage', adults: 'Talk' },
  'talk.openNew': '{title}: {count, plural, one {# new message} other {# new messages}}',
  'talk.note': {
    early: 'This is not in the story.',
    kids: 'What you say here is not in the story.',
    teens: 'Not in the story. Everyone in this circle reads it.',
    adults: 'Not in the story. Everyone in this circle reads it.',
  },
  'talk.empty': { early: 'Nobody said anything yet.', kids: 'Nobody has said anything yet.', teens: 'Nothing yet. Say hi.', adults: 'Nothing has been said yet.' },
  'talk.list': 'What was said',
  'talk.words': { kids: 'Your words', teens: 'Your message', adults: 'Your message' },
  'talk.send': { kids: 'Say it', teens: 'Send', adults: 'Send' },
  'talk.phrases': { early: 'Pick what to say', kids: 'Pick what you want to say', teens: 'Quick words', adults: 'Quick words' },
  'talk.offline': { kids: 'You can say more when the internet is back.', teens: 'You’re offline. Talk waits.', adults: 'There is no connection. Talk waits until it is back.' },
  'talk.hello': 'Hello!',
  'talk.loved_that': 'I loved that!',
  'talk.so_funny': 'That is so funny!',
  'talk.so_spooky': 'Ooh, spooky!',
  'talk.what_next': 'What happens next?',
  'talk.your_turn': 'It is your turn!',
  'talk.thinking': 'I am thinking.',
  'talk.yes': 'Yes, let us do that!',
  'talk.not_that': 'Let us try something else.',
  'talk.sorry': 'Sorry!',
  'talk.thank_you': 'Thank you!',
  'talk.back_soon': 'I am back soon.',
  'talk.bye': 'Bye!',
} as const satisfies Catalogue;
