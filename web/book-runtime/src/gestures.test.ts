import { beforeEach, describe, expect, it } from 'vitest';
import { followPointer } from './gestures';
import type { Settings } from './settings';
import type { TurnEvent } from './turn';

const LEAF = { width: 400, height: 500 };

let book: HTMLElement;
let heard: TurnEvent[];
let taps: number;

/** An open book of two leaves, from 100 to 900 across and 50 to 550 down. */
function open(manner: Settings['turn'] = 'curl', rtl = false): void {
  book = document.createElement('div');
  book.dataset.mode = 'spread';
  book.getBoundingClientRect = () => new DOMRect(100, 50, 800, 500);
  Object.defineProperty(book, 'clientWidth', { value: 800 });
  book.setPointerCapture = () => undefined;
  heard = [];
  taps = 0;
  followPointer(book, { leaf: () => LEAF, manner: () => manner, rtl: () => rtl, turn: (event) => heard.push(event), tap: () => { taps += 1; } });
}

function point(type: string, clientX: number, clientY: number, pointerType = 'touch'): void {
  book.dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true, pointerId: 1, button: 0, pointerType, clientX, clientY }));
}

/** The bend of the last drag. */
function bend() {
  const drag = heard.findLast((event) => event.kind === 'drag');
  if (drag?.kind !== 'drag') throw new Error('nothing was dragged');
  return drag.bend;
}

beforeEach(() => open());

describe('a finger on the book', () => {
  it('taps in the middle and turns at the edges', () => {
    for (const x of [500, 890, 110]) {
      point('pointerdown', x, 300);
      point('pointerup', x, 300);
    }
    expect(taps).toBe(1);
    expect(heard).toEqual([{ kind: 'go', direction: 1 }, { kind: 'go', direction: -1 }]);
  });

  it('takes the lower corner of the right page and bends it from there', () => {
    point('pointerdown', 880, 530);
    point('pointermove', 780, 500);
    expect(heard[0]).toEqual({ kind: 'grab', direction: 1 });
    expect(bend().pivot).toBe(1);
    expect(bend().lean).toBeGreaterThan(0);
    expect(bend().progress).toBeGreaterThan(0);
    point('pointerup', 780, 500);
    expect(heard.at(-1)).toMatchObject({ kind: 'release' });
  });

  it('takes the upper corner of the left page to go back', () => {
    point('pointerdown', 120, 60);
    point('pointermove', 300, 90);
    expect(heard[0]).toEqual({ kind: 'grab', direction: -1 });
    expect(bend().pivot).toBe(0);
    expect(bend().progress).toBeLessThan(1);
  });

  it('does not jump to a finger that begins in the middle of a page', () => {
    point('pointerdown', 600, 300);
    point('pointermove', 585, 300);
    expect(bend().progress).toBeCloseTo(15 / 800, 3);
  });

  it('leaves a steep way to whoever scrolls', () => {
    point('pointerdown', 880, 300);
    point('pointermove', 868, 380);
    expect(heard).toEqual([]);
  });

  it('slides a whole view with the finger', () => {
    open('slide');
    point('pointerdown', 880, 530);
    point('pointermove', 680, 500);
    expect(bend()).toEqual({ progress: 0.25, lean: 0, pivot: 0.5 });
  });

  it('is mirrored from right to left', () => {
    open('curl', true);
    point('pointerdown', 120, 300);
    point('pointermove', 220, 300);
    expect(heard[0]).toEqual({ kind: 'grab', direction: 1 });
    expect(bend().progress).toBeCloseTo(120 / 800, 3);
  });
});

it('leaves the middle of a page to a mouse that selects words', () => {
  point('pointerdown', 600, 300, 'mouse');
  point('pointermove', 400, 300, 'mouse');
  point('pointerup', 400, 300, 'mouse');
  expect(heard).toEqual([]);
});
