import { expect, it } from 'vitest';
import { drawStarters, STARTERS } from './starters';

it.each(['kids', 'teens', 'adults'] as const)('draws three different lines for %s, and then three others', (tier) => {
  for (let i = 0; i < 20; i += 1) {
    const first = drawStarters(tier, () => i / 20);
    const then = drawStarters(tier, () => i / 20, first);
    expect(new Set([...first, ...then]).size).toBe(6);
    for (const line of [...first, ...then]) expect(STARTERS[tier]).toContain(line);
  }
});

it('keeps the voice of the house', () => {
  for (const line of Object.values(STARTERS).flat()) expect(line).not.toMatch(/[\u2013\u2014!]|\w'\w/);
});
