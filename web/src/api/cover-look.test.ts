import { describe, expect, it } from 'vitest';
import { card } from '../test/stories';
import { nextCoverLook } from './cover-look';

const drawn = card('a', { cover: { url: '/a', width: 4, height: 3, alt: '', made_by: 'illustrator' } });

describe('covers that are still being drawn', () => {
  it('are looked for a few times, less and less often', () => {
    expect([1, 2, 3, 4, 5, 6].map((fetched) => nextCoverLook([drawn, card('b')], fetched))).toEqual([1_500, 3_000, 6_000, 12_000, 24_000, false]);
  });

  it('are not looked for once they are all there', () => {
    expect(nextCoverLook([drawn], 1)).toBe(false);
  });
});
