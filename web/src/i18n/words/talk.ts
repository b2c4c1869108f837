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
  'talk.empty': { early: 'It is quiet here.', kids: 'Nobody has said anything yet.', teens: 'Nothing yet. Say hi.', adults: 'Nothing has been said yet.' },
  'talk.list': 'What was said',
  'talk.words': { kids: 'Your words', teens: 'Your message', adults: 'Your message' },
  'talk.send': { kids: 'Say it', teens: 'Send', adults: 'Send' },
  'talk.phrases': { early: 'Pick what to say', kids: 'Pick what you want to say', teens: 'Quick words', adults: 'Quick words' },
  'talk.offline': { kids: 'You can say more when the internet is back.', teens: 'You’re offline. Talk waits.', adults: 'There is no connection. Talk waits until it is back.' },
  'phrase.hello': { kids: 'Hello!', teens: 'Hello.', adults: 'Hello.' },
  'phrase.loved_that': { kids: 'I loved that!', teens: 'I loved that.', adults: 'I loved that.' },
  'phrase.so_funny': { kids: 'That is so funny!', teens: 'That is so funny.', adults: 'That is so funny.' },
  'phrase.so_spooky': { kids: 'Ooh, spooky!', teens: 'Ooh, spooky.', adults: 'Ooh, spooky.' },
  'phrase.what_next': 'What happens next?',
  'phrase.your_turn': { kids: 'It is your turn!', teens: 'It is your turn.', adults: 'It is your turn.' },
  'phrase.thinking': 'I am thinking.',
  'phrase.yes': { kids: 'Yes, let us do that!', teens: 'Yes, let us do that.', adults: 'Yes, let us do that.' },
  'phrase.not_that': 'Let us try something else.',
  'phrase.sorry': { kids: 'Sorry!', teens: 'Sorry.', adults: 'Sorry.' },
  'phrase.thank_you': { kids: 'Thank you!', teens: 'Thank you.', adults: 'Thank you.' },
  'phrase.back_soon': 'I am back soon.',
  'phrase.bye': { kids: 'Bye!', teens: 'Bye.', adults: 'Bye.' },
} as const satisfies Catalogue;
