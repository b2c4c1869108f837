import { forest, ground, pinesLeft, pinesRight, ridges } from './forest';
import { stars, whaleLines, whaleStars } from './sky';

/** Every drawing that is computed. The people, the fox and the fire are drawn by hand. */
export const DRAWINGS: Readonly<Record<string, () => string>> = {
  'stars.svg': stars,
  'whale-stars.svg': whaleStars,
  'whale-lines.svg': whaleLines,
  'ridges.svg': ridges,
  'forest.svg': forest,
  'ground.svg': ground,
  'pines-left.svg': pinesLeft,
  'pines-right.svg': pinesRight,
};
