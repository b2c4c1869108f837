import type { Tier } from './book';
import type { LeafSize } from './fold';

/** From this width on, two leaves lie side by side. */
export const SPREAD_MIN_PX = 900;

/** Width of a leaf for its height: a picture book is nearly as wide as its pictures, a novel is not. */
const SHAPE: Readonly<Record<Tier, number>> = { kids: 1.08, teens: 0.82, adults: 0.78 };

/** A single leaf may be wider than that, but lines must stay readable. */
const SINGLE_SHAPE_MAX = 0.86;

/** The leaf width at which the type sizes of the design hold; on other leaves type grows and shrinks with them. */
const REFERENCE_PX: Readonly<Record<Tier, number>> = { kids: 548, teens: 470, adults: 470 };
const SCALE_MIN = 0.78;
const SCALE_MAX = 1.5;

/** The largest leaf of this book's shape that fits the room, in pixels. */
export function leafSize(room: LeafSize, tier: Tier, spread: boolean): LeafSize {
  const across = spread ? room.width / 2 : room.width;
  const shape = spread ? SHAPE[tier] : SINGLE_SHAPE_MAX;
  const width = Math.floor(Math.min(across, room.height * shape));
  const height = Math.floor(spread ? Math.min(room.height, width / shape) : room.height);
  return { width: Math.max(width, 1), height: Math.max(height, 1) };
}

/** How much larger or smaller than in the design type is on such a leaf. */
export function typeScale({ width }: LeafSize, tier: Tier, spread: boolean): number {
  // On a phone the sizes of the design are already those of a phone.
  const scale = spread ? width / REFERENCE_PX[tier] : Math.max(width / 560, 1);
  return Math.min(Math.max(scale, SCALE_MIN), SCALE_MAX);
}
