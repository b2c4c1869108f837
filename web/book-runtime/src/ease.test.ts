import { expect, it } from 'vitest';
import { ease } from './ease';

it('begins at 0, ends at 1 and never goes back', () => {
  const way = Array.from({ length: 50 }, (_, index) => ease(index / 49));
  expect(way[0]).toBe(0);
  expect(way[49]).toBe(1);
  expect([...way].sort((a, b) => a - b)).toEqual(way);
  expect(ease(3)).toBe(1);
  expect(ease(-1)).toBe(0);
});

it.each([[0.1, 0.359], [0.25, 0.727], [0.5, 0.93], [0.75, 0.987]])('is the curve of the design (%f)', (share, way) => {
  expect(ease(share)).toBeCloseTo(way, 3);
});
