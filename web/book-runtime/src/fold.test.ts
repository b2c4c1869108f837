import { describe, expect, it } from 'vitest';
import { type Bend, fold, slide, windowSize } from './fold';
import { bendTo } from './grip';

const LEAF = { width: 400, height: 500 };

/** Where a point of an element lands, its transform origin given; translations and rotations only. */
function place(transform: string, origin: [number, number], point: [number, number]): [number, number] {
  let [x, y] = [point[0] - origin[0], point[1] - origin[1]];
  const steps = [...transform.matchAll(/(translateX|translateY|translate|rotate)\(([^)]*)\)/g)].reverse();
  for (const [, name, args = ''] of steps) {
    const [a = 0, b = 0] = args.split(',').map((part) => Number.parseFloat(part));
    if (name === 'rotate') {
      [x, y] = [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a)];
    } else if (name === 'translateY') y += a;
    else [x, y] = [x + a, y + b];
  }
  return [x + origin[0], y + origin[1]];
}

const SIZE = windowSize(LEAF);
const TOP = LEAF.height / 2 - SIZE / 2;

/** A point of the leaf beneath, on the page: the window hangs at x 0 and turns about its left middle. */
function beneath(bend: Bend, point: [number, number]): [number, number] {
  const { under, underLeaf } = fold(LEAF, bend, false);
  const inWindow = place(underLeaf, [0, 0], point);
  const [x, y] = place(under, [0, SIZE / 2], inWindow);
  return [x, y + TOP];
}

/** A point of the back of the sheet, on the page: the window ends at x 0 and turns about its right middle. */
function folded(bend: Bend, point: [number, number]): [number, number] {
  const { flap, flapLeaf } = fold(LEAF, bend, false);
  const inWindow = place(flapLeaf, [0, 0], point);
  const [x, y] = place(flap, [SIZE, SIZE / 2], inWindow);
  return [x - SIZE, y + TOP];
}

function expectPoint(actual: [number, number], expected: [number, number]): void {
  expect(actual[0]).toBeCloseTo(expected[0], 1);
  expect(actual[1]).toBeCloseTo(expected[1], 1);
}

function bent(progress: number, lean = 0, pivot = 0.5): Bend {
  return { progress, lean, pivot };
}

describe('folding a sheet', () => {
  it.each([bent(0.2), bent(0.5, 0.3), bent(0.8, -0.1), bent(0.1, 0.7, 1), bent(0.4, -0.5, 0)])('keeps the leaf beneath where it lies (%o)', (bend) => {
    for (const point of [[0, 0], [400, 500], [123, 321]] as [number, number][]) expectPoint(beneath(bend, point), point);
  });

  it('lets the free edge travel from one side to the other', () => {
    expectPoint(folded(bent(0), [0, 0]), [400, 0]);
    expectPoint(folded(bent(0.5), [0, 0]), [0, 0]);
    expectPoint(folded(bent(1), [0, 0]), [-400, 0]);
    expectPoint(folded(bent(1, 0.8), [400, 500]), [0, 500]);
  });

  it('mirrors the sheet over its fold: the fold itself stays', () => {
    const line = LEAF.width * 0.6;
    for (const [lean, pivot] of [[-0.3, 0.5], [0, 0.5], [0.7, 1], [-0.4, 0]] as const) {
      const height = LEAF.height * pivot;
      expectPoint(folded(bent(0.4, lean, pivot), [LEAF.width - line, height]), [line, height]);
    }
  });

  it('lays a corner that was taken under the finger', () => {
    const corner = { x: LEAF.width, y: LEAF.height };
    for (const finger of [{ x: 350, y: 470 }, { x: 120, y: 430 }, { x: -200, y: 460 }]) {
      expectPoint(folded(bendTo(LEAF, corner, finger), [0, LEAF.height]), [finger.x, finger.y]);
    }
  });

  it('tears no sheet from its spine', () => {
    // As far over as this, a fold through the middle may lean by a little only.
    const [, upper] = folded(bent(0.95, 1.2), [LEAF.width, 0]);
    const [, lower] = folded(bent(0.95, 1.2), [LEAF.width, LEAF.height]);
    expect(lower - upper).toBeGreaterThan(LEAF.height * 0.95);
  });

  it('is the mirror image from right to left', () => {
    const [ltr, rtl] = [fold(LEAF, bent(0.3, 0.2), false), fold(LEAF, bent(0.3, 0.2), true)];
    const mirrored = ltr.under.replace(/translate\(([^)]*)px, ([^)]*)px\) rotate\(([\d.]+)rad\)/, 'translate(-$1px, $2px) rotate(-$3rad)');
    expect(rtl.under).toBe(mirrored);
  });

  it('is dark only in the air', () => {
    expect(fold(LEAF, bent(0), false).shade).toBe(0);
    expect(fold(LEAF, bent(1), false).shade).toBeCloseTo(0);
    expect(fold(LEAF, bent(0.5), false).shade).toBe(1);
  });
});

describe('sliding', () => {
  it('slides views past each other', () => {
    expect(slide(0.25, false)).toEqual({ leaving: 'translateX(-25.00%)', coming: 'translateX(75.00%)' });
    expect(slide(0.25, true)).toEqual({ leaving: 'translateX(25.00%)', coming: 'translateX(-75.00%)' });
  });
});
