import type { Bend, LeafSize } from './fold';
import { bendTo, type Point, takenAt } from './grip';
import type { Settings } from './settings';
import type { Direction, TurnEvent } from './turn';

/** A finger that has moved less than this, in pixels, has tapped. */
const SLOP_PX = 9;

/** A finger that goes steeper than this, as a slope, means to scroll; a sheet may still be pulled by its corner. */
const STEEPEST = 0.5;

/** The outer part of a half on which a click turns, as a share of its width. */
const EDGE = 0.3;

export interface GestureTarget {
  readonly leaf: () => LeafSize;
  /** How pages turn. */
  readonly manner: () => Settings['turn'];
  readonly rtl: () => boolean;
  readonly turn: (event: TurnEvent) => void;
  /** A tap on the middle of the book. */
  readonly tap: () => void;
}

/** A finger, or a mouse with its button down, on the book. */
interface Touch {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** What is held of a sheet; null until the finger has said that it turns a page. */
  hold: Hold | null;
  lastX: number;
  /** Milliseconds. */
  lastTime: number;
  /** Turns a second. */
  speed: number;
}

/** A sheet in the hand. */
interface Hold {
  readonly direction: Direction;
  /** The point of the sheet that was taken. */
  readonly taken: Point;
  /** From the finger to where that point would be: a sheet taken far from its edge does not jump to the hand. */
  readonly apart: number;
}

/** Lets a finger or a mouse take hold of the sheets of a book. Answers a function that lets go of everything. */
export function followPointer(book: HTMLElement, target: GestureTarget): () => void {
  const hand = new Hand(book, target);
  const listeners: Readonly<Record<string, (event: Event) => void>> = {
    pointerdown: (event) => hand.down(event as PointerEvent),
    pointermove: (event) => hand.move(event as PointerEvent),
    pointerup: (event) => hand.up(event as PointerEvent),
    pointercancel: (event) => hand.up(event as PointerEvent),
    // A hand that holds a sheet selects nothing.
    selectstart: (event) => hand.busy && event.preventDefault(),
  };
  for (const [name, listener] of Object.entries(listeners)) book.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) book.removeEventListener(name, listener);
  };
}

class Hand {
  readonly #book: HTMLElement;
  readonly #target: GestureTarget;
  #touch: Touch | null = null;

  constructor(book: HTMLElement, target: GestureTarget) {
    this.#book = book;
    this.#target = target;
  }

  get busy(): boolean {
    return this.#touch !== null;
  }

  down(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0 || isControl(event.target)) return;
    // A mouse in the middle of a page selects words; only the margins are for turning.
    if (event.pointerType === 'mouse' && edgeAt(this.#book, event.clientX, this.#way) === null) return;
    const { pointerId: id, clientX: x, clientY: y, timeStamp: lastTime } = event;
    this.#touch = { id, x, y, hold: null, lastX: x, lastTime, speed: 0 };
  }

  move(event: PointerEvent): void {
    const touch = this.#touch;
    if (!touch || event.pointerId !== touch.id) return;
    const gone = event.clientX - touch.x;
    if (!touch.hold) {
      if (Math.abs(gone) < SLOP_PX || Math.abs(gone) < Math.abs(event.clientY - touch.y) * STEEPEST) return;
      touch.hold = this.#take(touch, gone < 0);
    }
    const time = Math.max(event.timeStamp - touch.lastTime, 1);
    touch.speed = (this.#travel(touch.lastX, event.clientX) / time) * 1_000 * 0.6 + touch.speed * 0.4;
    touch.lastX = event.clientX;
    touch.lastTime = event.timeStamp;
    this.#target.turn({ kind: 'drag', bend: this.#bend(touch.hold, touch, event) });
  }

  up(event: PointerEvent): void {
    const touch = this.#touch;
    if (!touch || event.pointerId !== touch.id) return;
    this.#touch = null;
    if (touch.hold) return this.#target.turn({ kind: 'release', speed: touch.speed });
    if (event.type === 'pointercancel') return;
    const direction = edgeAt(this.#book, event.clientX, this.#way);
    if (direction === null) this.#target.tap();
    else this.#target.turn({ kind: 'go', direction });
  }

  #take(touch: Touch, leftwards: boolean): Hold {
    this.#book.setPointerCapture(touch.id);
    const direction = leftwards === (this.#way === 1) ? 1 : -1;
    const leaf = this.#target.leaf();
    const { x, y } = this.#point(touch.x, touch.y);
    const apart = direction * leaf.width - x;
    this.#target.turn({ kind: 'grab', direction });
    return { direction, taken: takenAt(leaf, y), apart: Math.abs(apart) > leaf.width * EDGE ? apart : 0 };
  }

  #bend({ direction, taken, apart }: Hold, touch: Touch, event: PointerEvent): Bend {
    if (this.#target.manner() === 'curl') {
      const { x, y } = this.#point(event.clientX, event.clientY);
      return bendTo(this.#target.leaf(), taken, { x: x + apart, y });
    }
    const gone = ((touch.x - event.clientX) * this.#way) / this.#book.clientWidth;
    const progress = Math.min(Math.max(direction === 1 ? gone : 1 + gone, 0), 1);
    return { progress, lean: 0, pivot: 0.5 };
  }

  /** A place on the screen as a place on the book, from its spine. */
  #point(clientX: number, clientY: number): Point {
    const box = this.#book.getBoundingClientRect();
    const single = this.#way === 1 ? box.left : box.right;
    const spine = this.#book.dataset.mode === 'spread' ? (box.left + box.right) / 2 : single;
    return { x: (clientX - spine) * this.#way, y: clientY - box.top };
  }

  /** How far the finger has gone, in turns: a sheet's free edge goes two leaf widths. */
  #travel(from: number, x: number): number {
    return ((from - x) * this.#way) / (2 * this.#target.leaf().width);
  }

  get #way(): 1 | -1 {
    return this.#target.rtl() ? -1 : 1;
  }
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input, [role="dialog"]') !== null;
}

/** The way a click at `x` turns, or null in the middle. */
function edgeAt(book: HTMLElement, x: number, way: 1 | -1): Direction | null {
  const box = book.getBoundingClientRect();
  const share = (x - box.left) / box.width;
  const edge = book.dataset.mode === 'spread' ? EDGE / 2 : EDGE;
  if (share > 1 - edge) return way === 1 ? 1 : -1;
  if (share < edge) return way === 1 ? -1 : 1;
  return null;
}
