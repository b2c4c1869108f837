import type { Catalogue } from '../wording';

export const start = {
  'start.title': { kids: 'A new story', teens: 'Start something', adults: 'Start a story' },
  'start.lead': {
    kids: 'How does it begin?',
    teens: 'One line is enough. The stranger the better.',
    adults: 'One line is enough. Ember takes it from there.',
  },
  'start.line': { kids: 'The first line', teens: 'First line', adults: 'The first line' },
  'start.placeholder': {
    kids: 'Once there was a lighthouse with a cold…',
    teens: 'The station had been off the air since 1989.',
    adults: 'The ledger began where her father’s patience ended.',
  },
  'start.audience': { kids: 'Who is it for?', teens: 'Who’s it for?', adults: 'Who is it for?' },
  'start.kids': 'Children',
  'start.kidsNote': 'Picture book, short sentences',
  'start.teens': 'Teenagers',
  'start.teensNote': 'Zine, a sharper edge',
  'start.adults': 'Grown-ups',
  'start.adultsNote': 'By firelight, longer passages',
  'start.who': { kids: 'Who writes?', teens: 'Who’s writing?', adults: 'Who writes?' },
  'start.solo': { kids: 'Me and Ember', teens: 'Me and Ember', adults: 'Ember and me' },
  'start.together': { kids: 'With friends', teens: 'With others', adults: 'A circle of us' },
  'start.togetherNote': {
    kids: 'You get a link for your friends.',
    teens: 'You get a link to send round.',
    adults: 'You take turns. You get a link to share.',
  },
  'start.submit': { kids: 'Light the fire!', teens: 'Light the fire', adults: 'Light the fire' },
  'start.emptyLine': {
    kids: 'Write one line first.',
    teens: 'It needs one line to start from.',
    adults: 'It needs one line to start from.',
  },
  'start.inviteTitle': { kids: 'Your friend link', teens: 'Your link', adults: 'The invitation' },
  'start.inviteBody': {
    kids: 'Send it to the friends who write with you.',
    teens: 'Send it to whoever writes with you.',
    adults: 'Whoever opens this link may sit down at this fire.',
  },
  'start.enter': { kids: 'Go to the story', teens: 'Go in', adults: 'Enter the room' },
} as const satisfies Catalogue;
