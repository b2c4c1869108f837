/** The size of one leaf, in pixels. */
export interface LeafSize {
  readonly width: number;
  readonly height: number;
}

/** How the pieces of a sheet in the air stand, as CSS transforms. Only these and `shade` change from frame to frame. */
export interface Fold {
  /** The window onto the sheet beneath: everything beyond the fold. */
  readonly under: string;
  /** Holds the leaf beneath still while its window moves. */
  readonly underLeaf: string;
  /** The window onto the back of the sheet: everything folded over. */
  readonly flap: string;
  /** Lays the back of the sheet where folding puts it. */
  readonly flapLeaf: string;
  /** The fold line on the leaf beneath and on the back of the sheet: where shadows begin. */
  readonly underLine: string;
  readonly flapLine: string;
  /** How dark the fold is, 0 to 1. */
  readonly shade: number;
}

/** How a sheet is bent while it is turned. */
export interface Bend {
  /** How far over it is, 0 to 1, at the height of the pivot. */
  readonly progress: number;
  /** By how much its fold leans, in radians: above 0 its lower part is further over. */
  readonly lean: number;
  /** The height about which it leans, from 0 (upper edge) to 1 (lower edge). */
  readonly pivot: number;
}

/** No fold leans more than this, in radians: a page is not wrapped like a parcel. */
const LEAN_MAX = Math.PI / 4;

/** The windows are squares, so large that a leaning one still covers the leaf. */
export function windowSize({ width, height }: LeafSize): number {
  return Math.ceil((width + height) * 1.5);
}

/**
 * Folds a sheet like paper: what lies beyond the fold line is mirrored over it.
 *
 * The spine is at x = 0 and the sheet reaches to x = width. At progress t the fold stands at width * (1 - t), so the
 * free edge has come from width to -width. A mirrored page that is printed on its back, mirrored again, is only
 * turned: by twice the lean of the fold. So turning and moving is all that is needed. `rtl` mirrors everything.
 */
export function fold(size: LeafSize, bend: Bend, rtl: boolean): Fold {
  const way = rtl ? -1 : 1;
  const line = size.width * (1 - bend.progress);
  const pivot = size.height * bend.pivot;
  const lean = leanWithin(size, line, pivot, bend.lean) * way;
  const half = windowSize(size) / 2;
  const side = windowSize(size) * way;
  // Windows and lines hang at the middle of the leaf's height.
  const aside = pivot - size.height / 2;
  const window = `translate(${px(line * way)}, ${px(aside)}) rotate(${rad(lean)})`;
  return {
    under: window,
    underLeaf: `translateY(${px(half)}) rotate(${rad(-lean)}) translate(${px(-line * way)}, ${px(-pivot)})`,
    flap: window,
    flapLeaf: `translate(${px(side)}, ${px(half)}) rotate(${rad(lean)}) translate(${px(-(size.width - line) * way)}, ${px(-pivot)})`,
    underLine: window,
    flapLine: `translate(${px((size.width - line) * way)}, ${px(aside)}) rotate(${rad(-lean)})`,
    shade: arcAt(bend.progress),
  };
}

/** How high a sheet stands in the air, 0 to 1. */
export function arcAt(progress: number): number {
  return Math.sin(Math.PI * progress);
}

/** The lean nearest to this one with which a fold through `line` at the height `pivot`, in pixels, tears no sheet from its spine. */
export function leanWithin({ height }: LeafSize, line: number, pivot: number, lean: number): number {
  const free = lean > 0 ? height - pivot : pivot;
  const most = Math.min(Math.atan2(Math.max(line, 0), free), LEAN_MAX);
  return Math.min(Math.max(lean, -most), most);
}

/** Slides one view out and the next in, the same way round. */
export function slide(progress: number, rtl: boolean): { readonly leaving: string; readonly coming: string } {
  const way = rtl ? -1 : 1;
  return {
    leaving: `translateX(${(-progress * 100 * way).toFixed(2)}%)`,
    coming: `translateX(${((1 - progress) * 100 * way).toFixed(2)}%)`,
  };
}


function px(value: number): string {
  return `${value.toFixed(2)}px`;
}

function rad(value: number): string {
  return `${value.toFixed(5)}rad`;
}
