import type { Catalogue } from '../wording';

/** For who reads the client in another language than Ember's. */
export const tongue = {
  /** Kids, Teens and guests: what the gate cannot read, it holds. */
  'tongue.held': {
    early: 'Ember tells in English. We can not check other words yet. They stay here with you.',
    kids: 'Ember tells in English. We can not check other languages yet. Such a line is not added. It stays here, in your draft.',
    teens: 'Ember tells in English. Lines in other languages can’t be checked yet, so they’re not added. They stay in your draft.',
    adults: 'Ember tells in English. Lines in other languages cannot be checked yet, so they are not added. They stay in your draft.',
  },
  /** Adults among themselves: it is let through, and nobody has looked. */
  'tongue.free': 'Ember tells in English. Lines in other languages go in as they are. We cannot check them yet.',
  'tongue.seen': { kids: 'OK', teens: 'Got it', adults: 'Understood' },
} as const satisfies Catalogue;
