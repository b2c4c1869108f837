import { describe, expect, it } from 'vitest';
import { embers } from './embers';

const MOMENTS = Array.from({ length: 200 }, (_, i) => i * 0.37);

describe('the embers', () => {
  it('are where they were whenever the same moment is asked for', () => {
    expect(embers.dots(12.5, 22, 1)).toEqual(embers.dots(12.5, 22, 1));
    expect(embers.dots(12.5, 22, 1)).not.toEqual(embers.dots(12.6, 22, 1));
  });

  it('begin at the fire, rise, cool and stay on the layer', () => {
    const all = MOMENTS.flatMap((moment) => embers.dots(moment, 22, 1));
    for (const dot of all) {
      expect(dot.x).toBeGreaterThan(0.2);
      expect(dot.x).toBeLessThan(0.8);
      expect(dot.y).toBeGreaterThanOrEqual(0);
      expect(dot.y).toBeLessThanOrEqual(0.78);
      expect(dot.alpha).toBeGreaterThanOrEqual(0);
      expect(dot.alpha).toBeLessThanOrEqual(1);
    }
  });

  it('are few at a quiet fire, and none at a cold one', () => {
    const seen = (vigour: number) => MOMENTS.reduce((sum, moment) => sum + embers.dots(moment, 22, vigour).length, 0);
    expect(seen(0)).toBe(0);
    expect(seen(0.3)).toBeGreaterThan(0);
    expect(seen(0.3)).toBeLessThan(seen(1) / 2);
  });

  it('never flash: no spark changes its light by more than a fifth between two pictures', () => {
    for (const moment of MOMENTS) {
      const [now, next] = [embers.dots(moment, 1, 1)[0], embers.dots(moment + 1 / 30, 1, 1)[0]];
      expect(Math.abs((next?.alpha ?? 0) - (now?.alpha ?? 0))).toBeLessThan(0.2);
    }
  });
});
