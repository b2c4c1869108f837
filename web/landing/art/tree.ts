import { between, type Random } from './random';
import { at, type Point } from './svg';

/** How high every tree is drawn before it is scaled; its foot stands at 0 0. */
export const TREE_HEIGHT = 200;

const TRUNK_WIDTH = 7;
const TRUNK_HEIGHT = 22;

/** The outline of one side: boughs from the lowest to the highest, as knives cut them from paper. */
function boughs(random: Random, side: -1 | 1, tiers: number, spread: number): Point[][] {
  const step = (TREE_HEIGHT - TRUNK_HEIGHT) / tiers;
  return Array.from({ length: tiers }, (_, tier) => {
    const reach = spread * (1 - tier / tiers) ** 0.85 * between(random, 0.88, 1.12) + 5;
    const foot = -(TRUNK_HEIGHT + tier * step) + between(random, -3, 3);
    const tip: Point = [side * reach, foot + step * 0.16];
    const sweep: Point = [side * reach * 0.42, foot - step * 0.12];
    const taper = 0.34 * (1 - (tier + 1) / tiers);
    const notch: Point = tier === tiers - 1 ? [0, -TREE_HEIGHT] : [side * reach * taper, foot - step * 0.86];
    return [tip, sweep, notch];
  });
}

/** A fir of paper, from its foot up the left side and down the right. */
export function fir(random: Random, tiers: number, spread: number): string {
  const left = boughs(random, -1, tiers, spread);
  const right = boughs(random, 1, tiers, spread);
  const trunk = TRUNK_WIDTH / 2;
  let path = `M${at([-trunk, 0], [-trunk, -TRUNK_HEIGHT])}`;
  for (const [tip, sweep, notch] of left) {
    path += `L${at(tip as Point)}Q${at(sweep as Point, notch as Point)}`;
  }
  for (const [tip, sweep, notch] of right.reverse()) {
    path += `L${at(notch as Point)}Q${at(sweep as Point, tip as Point)}`;
  }
  return `${path}L${at([trunk, -TRUNK_HEIGHT], [trunk, 0])}Z`;
}

/** Where a tree stands in a drawing. */
export interface Stand {
  /** Which of the drawing's trees. */
  readonly kind: number;
  readonly x: number;
  readonly foot: number;
  /** In pixels, from foot to tip. */
  readonly height: number;
  readonly fill: string;
}

/** Several trees to pick from, as definitions `t0`, `t1` and so on. */
export function nursery(random: Random, count: number): string {
  return Array.from({ length: count }, (_, kind) => {
    const path = fir(random, 5 + (kind % 3), between(random, 46, 66));
    return `<path id="t${kind}" d="${path}"/>`;
  }).join('\n');
}

/** One tree of the nursery; every second one is turned, so that brothers do not look alike. */
export function plant(stand: Stand, index: number): string {
  const scale = Math.round((stand.height / TREE_HEIGHT) * 1000) / 1000;
  const turned = index % 2 === 0 ? scale : -scale;
  const place = `translate(${at([stand.x, stand.foot])})scale(${turned} ${scale})`;
  return `<use href="#t${stand.kind}" transform="${place}" fill="${stand.fill}"/>`;
}
