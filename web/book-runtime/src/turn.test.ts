import { describe, expect, it } from 'vitest';
import { reading, sheetOf, type Turn, type TurnEvent, turned } from './turn';

const VIEWS = 5;

function after(start: Turn, ...events: TurnEvent[]): Turn {
  return events.reduce((state, event) => turned(state, event, VIEWS), start);
}

const at = (view: number): Turn => ({ kind: 'rest', at: view });
const NEXT: TurnEvent = { kind: 'go', direction: 1 };
const BACK: TurnEvent = { kind: 'go', direction: -1 };
const LANDED: TurnEvent = { kind: 'landed' };

describe('turning by key or button', () => {
  it('falls over and lands on the next view', () => {
    expect(after(at(1), NEXT)).toMatchObject({ kind: 'falling', bend: { progress: 0 }, to: 1 });
    expect(after(at(1), NEXT, LANDED)).toEqual(at(2));
  });

  it('goes back the way it came', () => {
    expect(after(at(2), BACK)).toMatchObject({ kind: 'falling', bend: { progress: 1 }, to: 0 });
    expect(after(at(2), BACK, LANDED)).toEqual(at(1));
  });

  it('does not leave the book', () => {
    expect(after(at(0), BACK)).toEqual(at(0));
    expect(after(at(VIEWS - 1), NEXT)).toEqual(at(VIEWS - 1));
    expect(after(at(2), { kind: 'jump', to: 99 })).toEqual(at(VIEWS - 1));
    expect(after(at(2), { kind: 'jump', to: -1 })).toEqual(at(0));
  });

  it('counts every press, also while a sheet is in the air', () => {
    expect(after(at(0), NEXT, NEXT, NEXT, LANDED)).toEqual(at(3));
    expect(after(at(2), NEXT, BACK, LANDED)).toEqual(at(2));
  });

  it('tells at once where it will be', () => {
    expect(reading(after(at(1), NEXT))).toBe(2);
    expect(sheetOf(after(at(2), BACK) as Exclude<Turn, { kind: 'rest' }>)).toEqual([1, 2]);
  });
});

describe('turning with a finger', () => {
  const grab: TurnEvent = { kind: 'grab', direction: 1 };
  const grabBack: TurnEvent = { kind: 'grab', direction: -1 };
  const drag = (progress: number): TurnEvent => ({ kind: 'drag', bend: { progress, lean: 0.2, pivot: 1 } });
  const release = (speed = 0): TurnEvent => ({ kind: 'release', speed });

  it('follows the finger', () => {
    expect(after(at(1), grab, drag(0.4))).toMatchObject({ kind: 'held', bend: { progress: 0.4, lean: 0.2, pivot: 1 } });
    expect(after(at(1), grabBack)).toMatchObject({ bend: { progress: 1 } });
    expect(after(at(1), grabBack, drag(0.6))).toMatchObject({ bend: { progress: 0.6 } });
  });

  it.each([
    ['falls over when let go far enough', [grab, drag(0.4), release()], 2],
    ['falls back when the reader changes their mind', [grab, drag(0.2), release()], 1],
    ['turns with a flick, however short', [grab, drag(0.08), release(1.2)], 2],
    ['falls back with a flick back', [grab, drag(0.6), release(-1.2)], 1],
    ['goes back when let go far enough', [grabBack, drag(0.6), release()], 0],
    ['stays when going back is given up', [grabBack, drag(0.9), release()], 1],
  ] as const)('%s', (_, events, view) => {
    expect(after(at(1), ...events, LANDED)).toEqual(at(view));
  });

  it('takes no sheet where there is none', () => {
    expect(after(at(VIEWS - 1), grab, drag(0.5), release())).toEqual(at(VIEWS - 1));
  });

  it('ignores what does not belong to the moment', () => {
    expect(after(at(1), drag(0.5), release(3), LANDED)).toEqual(at(1));
  });
});
