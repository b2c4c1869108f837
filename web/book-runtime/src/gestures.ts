import type { Direction, TurnEvent } from './turn';

/** A finger that has moved less than this, in pixels, has tapped. */
const SLOP_PX = 9;

/** A finger that goes steeper than this, as a slope, means to scroll; a sheet may still be pulled by its corner. */
const STEEPEST = 0.5;

/** The outer part of a half on which a click turns, as a share of its width. */
const EDGE = 0.3;

export interface GestureTarget {
  /** The width of one leaf, in pixels. */
  readonly leafWidth: () => number;
  readonly rtl: () => boolean;
  readonly turn: (event: TurnEvent) => void;
  /** A tap on the middle of the book. */
  readonly tap: () => void;
}

interface Touch {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly mouse: boolean;
  holding: boolean;
  lastX: number;
  lastTime: number;
  /** Turns a second. */
  speed: number;
}

/** Lets a finger or a mouse take hold of the sheets of a book. Answers a function that lets go of everything. */
export function followPointer(book: HTMLElement, target: GestureTarget): () => void {
  let touch: Touch | null = null;

  const way = (): number => (target.rtl() ? -1 : 1);
  /** How far the finger has gone, in turns: a sheet's free edge goes two leaf widths. */
  const travel = (from: number, x: number): number => ((from - x) * way()) / (2 * target.leafWidth());

  const down = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || isControl(event.target)) return;
    const mouse = event.pointerType === 'mouse';
    // A mouse in the middle of a page selects words; only the margins are for turning.
    if (mouse && edgeAt(book, event.clientX, way()) === null) return;
    touch = { id: event.pointerId, x: event.clientX, y: event.clientY, mouse, holding: false, lastX: event.clientX, lastTime: event.timeStamp, speed: 0 };
  };

  const move = (event: PointerEvent): void => {
    if (!touch || event.pointerId !== touch.id) return;
    const gone = event.clientX - touch.x;
    if (!touch.holding) {
      if (Math.abs(gone) < SLOP_PX || Math.abs(gone) < Math.abs(event.clientY - touch.y) * STEEPEST) return;
      take(touch, gone, event);
    }
    const time = Math.max(event.timeStamp - touch.lastTime, 1);
    touch.speed = (travel(touch.lastX, event.clientX) / time) * 1_000 * 0.6 + touch.speed * 0.4;
    touch.lastX = event.clientX;
    touch.lastTime = event.timeStamp;
    target.turn({ kind: 'drag', travel: travel(touch.x, event.clientX), pull: pullAt(book, event.clientY) });
  };

  const take = (held: Touch, gone: number, event: PointerEvent): void => {
    held.holding = true;
    book.setPointerCapture(held.id);
    const direction: Direction = gone * way() < 0 ? 1 : -1;
    target.turn({ kind: 'grab', direction, pull: pullAt(book, event.clientY) });
  };

  const up = (event: PointerEvent): void => {
    if (!touch || event.pointerId !== touch.id) return;
    const done = touch;
    touch = null;
    if (done.holding) return target.turn({ kind: 'release', speed: done.speed });
    if (event.type === 'pointercancel') return;
    const direction = edgeAt(book, event.clientX, way());
    if (direction === null) target.tap();
    else target.turn({ kind: 'go', direction });
  };

  // A hand that holds a sheet selects nothing.
  const select = (event: Event): void => {
    if (touch) event.preventDefault();
  };

  book.addEventListener('selectstart', select);
  book.addEventListener('pointerdown', down);
  book.addEventListener('pointermove', move);
  book.addEventListener('pointerup', up);
  book.addEventListener('pointercancel', up);
  return () => {
    book.removeEventListener('selectstart', select);
    book.removeEventListener('pointerdown', down);
    book.removeEventListener('pointermove', move);
    book.removeEventListener('pointerup', up);
    book.removeEventListener('pointercancel', up);
  };
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input, [role="dialog"]') !== null;
}

/** The way a click at `x` turns, or null in the middle. */
function edgeAt(book: HTMLElement, x: number, way: number): Direction | null {
  const box = book.getBoundingClientRect();
  const share = (x - box.left) / box.width;
  const edge = book.dataset.mode === 'spread' ? EDGE / 2 : EDGE;
  if (share > 1 - edge) return way === 1 ? 1 : -1;
  if (share < edge) return way === 1 ? -1 : 1;
  return null;
}

/** Where the finger has the sheet: -1 at the upper edge, 1 at the lower. */
function pullAt(book: HTMLElement, y: number): number {
  const box = book.getBoundingClientRect();
  return Math.min(Math.max(((y - box.top) / box.height) * 2 - 1, -1), 1);
}
