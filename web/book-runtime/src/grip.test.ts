import { describe, expect, it } from 'vitest';
import { leanWithin } from './fold';
import { bendTo, type Point, takenAt } from './grip';

const LEAF = { width: 400, height: 500 };

/** Where the point that was taken lies when the sheet is bent so: mirrored over the fold. */
function mirrored(taken: Point, finger: Point): Point {
  const { progress, lean, pivot } = bendTo(LEAF, taken, finger);
  const [nx, ny] = [Math.cos(lean), Math.sin(lean)];
  const away = (taken.x - LEAF.width * (1 - progress)) * nx + (taken.y - LEAF.height * pivot) * ny;
  return { x: taken.x - 2 * away * nx, y: taken.y - 2 * away * ny };
}

describe('taking a sheet', () => {
  it('takes it by the corner that is near, else by its edge', () => {
    expect(takenAt(LEAF, 20)).toEqual({ x: 400, y: 0 });
    expect(takenAt(LEAF, 480)).toEqual({ x: 400, y: 500 });
    expect(takenAt(LEAF, 250)).toEqual({ x: 400, y: 250 });
  });

  it.each([
    [{ x: 400, y: 500 }, { x: 330, y: 460 }],
    [{ x: 400, y: 500 }, { x: 60, y: 420 }],
    [{ x: 400, y: 500 }, { x: -300, y: 380 }],
    [{ x: 400, y: 0 }, { x: 250, y: 70 }],
    [{ x: 400, y: 250 }, { x: 100, y: 250 }],
    [{ x: 400, y: 250 }, { x: -150, y: 270 }],
  ])('lays what was taken under the finger (%o, %o)', (taken, finger) => {
    const point = mirrored(taken, finger);
    expect(point.x).toBeCloseTo(finger.x, 3);
    expect(point.y).toBeCloseTo(finger.y, 3);
  });

  it('tears no sheet from its spine, wherever the finger goes', () => {
    for (const taken of [{ x: 400, y: 500 }, { x: 400, y: 0 }, { x: 400, y: 200 }]) {
      for (let x = 420; x > -500; x -= 30) {
        for (let y = -200; y < 700; y += 90) {
          const { progress, lean } = bendTo(LEAF, taken, { x, y });
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
          expect(Math.abs(lean)).toBeLessThanOrEqual(Math.PI / 4);
          const line = LEAF.width * (1 - progress);
          expect(Math.abs(lean - leanWithin(LEAF, line, taken.y, lean))).toBeLessThan(0.5);
        }
      }
    }
  });

  it('stands at its ends where the finger is beyond them', () => {
    expect(bendTo(LEAF, { x: 400, y: 250 }, { x: 460, y: 250 }).progress).toBe(0);
    expect(bendTo(LEAF, { x: 400, y: 250 }, { x: -600, y: 250 }).progress).toBe(1);
  });
});
