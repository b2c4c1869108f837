import type { Catalogue } from '../wording';

/** A text that is longer than a turn. */
export const longText = {
  'longText.title': {
    kids: 'That is a lot: {count} letters. {turns, plural, one {It fits in # turn.} other {It fits in # turns.}}',
    teens: 'That’s {count} characters. {turns, plural, one {It fits in # turn.} other {It fits in # turns.}}',
    adults: 'These are {count} characters. {turns, plural, one {They fit in # turn.} other {They fit in # turns.}}',
  },
  'longText.body': {
    kids: 'The first goes in your box. Add it, and the next one comes. All of it stays safe here.',
    teens: 'The first goes in the box, the next one comes when you’ve added it. All of it stays on this device.',
    adults: 'The first goes into the box; the next comes when you have added it. All of it is kept on this device.',
  },
  'longText.cut': { kids: 'Make {turns} turns', teens: 'Cut it into {turns} turns', adults: 'Cut into {turns} turns' },
  'longText.leave': { kids: 'Not now', teens: 'Not now', adults: 'Not now' },
  'longText.part': { kids: 'Part {at} of {total}', teens: 'Part {at} of {total}', adults: 'Part {at} of {total}' },
  'longText.unsafe': {
    kids: 'This device cannot keep it. Leave this page open.',
    teens: 'This device can’t keep the rest. Leave this page open.',
    adults: 'This device cannot keep the rest. Leave this page open.',
  },
  'longText.stop': { kids: 'Copy what is left and stop', teens: 'Copy what’s left and stop', adults: 'Copy what is left and stop' },
  'longText.notCopied': {
    kids: 'That could not be copied. It is still here.',
    teens: 'Couldn’t copy it. It’s still here.',
    adults: 'It could not be copied. It is still here.',
  },
} as const satisfies Catalogue;
