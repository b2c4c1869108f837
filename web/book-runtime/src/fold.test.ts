import { describe, expect, it } from 'vitest';
import { ease, fold, slide, windowSize } from './fold';

const LEAF = { width: 400, height: 500 };

/** Where a point of an element lands, its transform origin given; translations and rotations only. */
function place(transform: string, origin: [number, number], point: [number, number]): [number, number] {
  let [x, y] = [point[0] - origin[0], point[1] - origin[1]];
  const steps = [...transform.matchAll(/(translateX|translateY|translate|rotate)\(([^)]*)\)/g)].reverse();
  for (const [, name, args = ''] of steps) {
    const [a = 0, b = 0] = args.split(',').map((part) => Number.parseFloat(part));
    if (name === 'rotate') {
      const turn = (a * Math.PI) / 180;
      [x, y] = [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
    } else if (name === 'translateY') y += a;
    else [x, y] = [x + a, y + b];
  }
  return [x + origin[0], y + origin[1]];
}

const SIZE = windowSize(LEAF);
const TOP = LEAF.height / 2 - SIZE / 2;

/** A point of the leaf beneath, on the page: the window hangs at x 0 and turns about its left middle. */
function beneath(progress: number, pull: number, point: [number, number]): [number, number] {
  const { under, underLeaf } = fold(LEAF, progress, pull, false);
  const inWindow = place(underLeaf, [0, 0], point);
  const [x, y] = place(under, [0, SIZE / 2], inWindow);
  return [x, y + TOP];
}

/** A point of the back of the sheet, on the page: the window ends at x 0 and turns about its right middle. */
function folded(progress: number, pull: number, point: [number, number]): [number, number] {
  const { flap, flapLeaf } = fold(LEAF, progress, pull, false);
  const inWindow = place(flapLeaf, [0, 0], point);
  const [x, y] = place(flap, [SIZE, SIZE / 2], inWindow);
  return [x - SIZE, y + TOP];
}

function expectPoint(actual: [number, number], expected: [number, number]): void {
  expect(actual[0]).toBeCloseTo(expected[0], 1);
  expect(actual[1]).toBeCloseTo(expected[1], 1);
}

describe('folding a sheet', () => {
  it.each([[0.2, 0], [0.5, 0.9], [0.8, -0.6]])('keeps the leaf beneath where it lies (%f, pull %f)', (progress, pull) => {
    for (const point of [[0, 0], [400, 500], [123, 321]] as [number, number][]) expectPoint(beneath(progress, pull, point), point);
  });

  it('lets the free edge travel from one side to the other', () => {
    expectPoint(folded(0, 0, [0, 0]), [400, 0]);
    expectPoint(folded(0.5, 0, [0, 0]), [0, 0]);
    expectPoint(folded(1, 0, [0, 0]), [-400, 0]);
    expectPoint(folded(1, 0.8, [400, 500]), [0, 500]);
  });

  it('mirrors the sheet over its fold: the fold itself stays', () => {
    const progress = 0.4;
    const line = LEAF.width * (1 - progress);
    for (const pull of [-1, 0, 0.7]) expectPoint(folded(progress, pull, [LEAF.width - line, 250]), [line, 250]);
  });

  it('lifts the corner that is pulled: it lies further over than the other', () => {
    const [lower] = folded(0.3, 1, [0, 500]);
    const [upper] = folded(0.3, 1, [0, 0]);
    expect(lower).toBeLessThan(upper);
  });

  it('is the mirror image from right to left', () => {
    const [ltr, rtl] = [fold(LEAF, 0.3, 0.5, false), fold(LEAF, 0.3, 0.5, true)];
    const mirrored = ltr.under.replace(/translateX\(([^)]*)px\) rotate\(([\d.]+)deg\)/, 'translateX(-$1px) rotate(-$2deg)');
    expect(rtl.under).toBe(mirrored);
  });

  it('is dark only in the air', () => {
    expect(fold(LEAF, 0, 1, false).shade).toBe(0);
    expect(fold(LEAF, 1, 1, false).shade).toBeCloseTo(0);
    expect(fold(LEAF, 0.5, 1, false).shade).toBe(1);
  });
});

describe('sliding and easing', () => {
  it('slides views past each other', () => {
    expect(slide(0.25, false)).toEqual({ leaving: 'translateX(-25.00%)', coming: 'translateX(75.00%)' });
    expect(slide(0.25, true)).toEqual({ leaving: 'translateX(25.00%)', coming: 'translateX(-75.00%)' });
  });

  it('begins at 0, ends at 1 and never goes back', () => {
    const way = Array.from({ length: 50 }, (_, index) => ease(index / 49));
    expect(way[0]).toBe(0);
    expect(way[49]).toBe(1);
    expect([...way].sort((a, b) => a - b)).toEqual(way);
    expect(ease(3)).toBe(1);
  });
});
