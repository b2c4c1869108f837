import { describe, expect, it } from 'vitest';
import { leafSize, typeScale } from './sizes';

const TIERS = ['kids', 'teens', 'adults'] as const;

describe('the size of a leaf', () => {
  it.each(TIERS)('fits every room (%s)', (tier) => {
    for (const width of [1, 300, 700, 1_280, 2_400]) {
      for (const height of [1, 200, 640, 1_000]) {
        for (const spread of [true, false]) {
          const leaf = leafSize({ width, height }, tier, spread);
          expect(leaf.width * (spread ? 2 : 1)).toBeLessThanOrEqual(Math.max(width, 2));
          expect(leaf.height).toBeLessThanOrEqual(height);
        }
      }
    }
  });

  it('keeps the shape of the book in a spread', () => {
    const { width, height } = leafSize({ width: 2_000, height: 600 }, 'adults', true);
    expect(width / height).toBeCloseTo(0.78, 2);
  });

  it('shows nearly all of a picture in a picture book', () => {
    const { width, height } = leafSize({ width: 1_088, height: 640 }, 'kids', true);
    expect(width / height / (4 / 3)).toBeGreaterThan(0.8);
  });

  it('keeps lines readable on one wide leaf', () => {
    expect(leafSize({ width: 880, height: 700 }, 'adults', false).width).toBeLessThan(700);
  });

  it('lets type grow with the leaf, within reason', () => {
    expect(typeScale({ width: 470, height: 600 }, 'adults', true)).toBe(1);
    expect(typeScale({ width: 100, height: 600 }, 'kids', true)).toBeGreaterThan(0.7);
    expect(typeScale({ width: 4_000, height: 600 }, 'teens', true)).toBe(1.5);
    expect(typeScale({ width: 360, height: 600 }, 'kids', false)).toBe(1);
  });
});
