import { type Bend, type LeafSize, leanWithin } from './fold';

/** A point, in pixels: `x` from the spine towards where the story goes on, `y` from the upper edge. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whoever takes a sheet in the upper or lower third of its height takes it by the corner. */
const CORNER = 1 / 3;

/** The point of a sheet's free edge that a hand at this height takes, on the sheet as it lies flat. */
export function takenAt({ width, height }: LeafSize, y: number): Point {
  if (y < height * CORNER) return { x: width, y: 0 };
  if (y > height * (1 - CORNER)) return { x: width, y: height };
  return { x: width, y };
}

/**
 * Bends a sheet so that the point that was taken lies under the finger: the fold is the line half way between the two,
 * as on paper. Where paper would tear from its spine, the fold stands straighter and only keeps up with the finger.
 */
export function bendTo(size: LeafSize, taken: Point, finger: Point): Bend {
  const middle = { x: (taken.x + finger.x) / 2, y: (taken.y + finger.y) / 2 };
  const wanted = Math.atan2(taken.y - finger.y, Math.max(taken.x - finger.x, 1));
  const lineAt = (lean: number): number => Math.min(Math.max(middle.x - (taken.y - middle.y) * Math.tan(lean), 0), size.width);
  const lean = leanWithin(size, lineAt(wanted), taken.y, wanted);
  return { progress: 1 - lineAt(lean) / size.width, lean, pivot: taken.y / size.height };
}
