import { expect, it } from 'vitest';
import { beginningFrom, EMPTY } from './beginning';

it.each([null, 7, 'words', [], { gaps: 3, once: 'key', audience: 'elves', company: 'all', line: 5 }, { gaps: { who: { card: 'a card of yesterday', own: 4, mine: 'yes' } } }])(
  'is empty where this device has kept %j',
  (kept) => {
    expect(beginningFrom(kept)).toEqual(EMPTY);
  },
);

it('comes back as it was kept', () => {
  const kept = {
    line: 'The lamp went out.',
    audience: 'teens',
    company: 'vote',
    limit: 600,
    gaps: { who: { card: 'fox', own: 'my dog', mine: true }, where: { card: null, own: '', mine: false }, trouble: { card: 'star', own: '', mine: false } },
    once: { wish: '{}', key: 'k' },
  };
  expect(beginningFrom(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});
