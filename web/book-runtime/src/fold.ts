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

/** The fold leans by so many degrees when the sheet is pulled at a corner. */
const LEAN_DEG = 13;

/** The windows are squares, so large that a leaning one still covers the leaf. */
export function windowSize({ width, height }: LeafSize): number {
  return Math.ceil((width + height) * 1.5);
}

/**
 * Folds a sheet like paper: what lies beyond the fold line is mirrored over it.
 *
 * The spine is at x = 0 and the sheet reaches to x = width. At `progress` t the fold stands at width * (1 - t), so the
 * free edge has come from width to -width. A mirrored page that is printed on its back, mirrored again, is only
 * turned: by twice the lean of the fold. So turning and moving is all that is needed.
 *
 * `pull` says where the finger has it, from -1 (upper corner) to 1 (lower corner); `rtl` mirrors everything.
 */
export function fold(size: LeafSize, progress: number, pull: number, rtl: boolean): Fold {
  const way = rtl ? -1 : 1;
  const arc = Math.sin(Math.PI * progress);
  const line = size.width * (1 - progress);
  const lean = pull * LEAN_DEG * arc * way;
  const half = windowSize(size) / 2;
  const middle = size.height / 2;
  const side = windowSize(size) * way;
  const window = `translateX(${px(line * way)}) rotate(${deg(lean)})`;
  return {
    under: window,
    underLeaf: `translateY(${px(half)}) rotate(${deg(-lean)}) translate(${px(-line * way)}, ${px(-middle)})`,
    flap: window,
    flapLeaf: `translate(${px(side)}, ${px(half)}) rotate(${deg(lean)}) translate(${px(-(size.width - line) * way)}, ${px(-middle)})`,
    underLine: window,
    flapLine: `translateX(${px((size.width - line) * way)}) rotate(${deg(-lean)})`,
    shade: arc,
  };
}

/** Slides one view out and the next in, the same way round. */
export function slide(progress: number, rtl: boolean): { readonly leaving: string; readonly coming: string } {
  const way = rtl ? -1 : 1;
  return {
    leaving: `translateX(${(-progress * 100 * way).toFixed(2)}%)`,
    coming: `translateX(${((1 - progress) * 100 * way).toFixed(2)}%)`,
  };
}

/** Fast away from the hand, soft at the end. `x` is the share of time gone by. */
export function ease(x: number): number {
  return 1 - (1 - Math.min(Math.max(x, 0), 1)) ** 3;
}

function px(value: number): string {
  return `${value.toFixed(2)}px`;
}

function deg(value: number): string {
  return `${value.toFixed(3)}deg`;
}
