import type { Catalogue } from '../wording';

/** What the host of a story decides for everybody who writes in it. */
export const roomSettings = {
  'roomSettings.narrator': { kids: 'When does Ember tell?', teens: 'When Ember tells', adults: 'When Ember tells' },
  'roomSettings.each': 'After every turn',
  'roomSettings.eachNote': {
    kids: 'You write a bit. Then Ember tells a bit.',
    teens: 'You write, Ember answers.',
    adults: 'Ember answers each turn as soon as it is added.',
  },
  'roomSettings.asked': { kids: 'Only when I ask', teens: 'Only when I ask', adults: 'Only help when I ask' },
  'roomSettings.askedNote': {
    kids: 'Ember waits. Press “Ask Ember” to hear more.',
    teens: 'Ember waits until somebody here presses “Ask Ember”.',
    adults: 'Ember waits until somebody here presses “Ask Ember” below the story.',
  },
  'roomSettings.off': { kids: 'Not now', teens: 'Not at all', adults: 'Not at all' },
  'roomSettings.offNote': {
    kids: 'Ember rests. You write all of it.',
    teens: 'Ember sits out. Every word is yours.',
    adults: 'Ember is silent. Every word is written by people.',
  },
  /** Chosen by other clients only; whoever finds it can change it. */
  'roomSettings.seat': 'When its turn comes',
  'roomSettings.seatNote': {
    kids: 'Ember sits with you and takes turns.',
    teens: 'Ember has a seat and waits its turn.',
    adults: 'Ember has a seat of its own, and tells when the order of turns comes to it.',
  },
  'roomSettings.from': {
    kids: 'It starts with your next turn.',
    teens: 'Counts from the next turn, for everyone here.',
    adults: 'It holds from the next turn on, for everybody here.',
  },
  'roomSettings.away': {
    kids: 'No internet. You can change this when it is back.',
    teens: 'Offline. You can change this when you’re back.',
    adults: 'Offline. This can be changed when the connection is back.',
  },
  'roomSettings.saved': 'Saved.',
  'roomSettings.done': { kids: 'All done', teens: 'Done', adults: 'Done' },
} as const satisfies Catalogue;
