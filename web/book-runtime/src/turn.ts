import type { Bend } from './fold';

/** `1` towards the end of the book, `-1` towards its beginning. */
export type Direction = 1 | -1;

/**
 * Where the reader is, and whether a sheet is in the air.
 *
 * A sheet lies between two views. Its bend says how far it has gone over: 0 shows the view before it, 1 the view after
 * it, whichever way it is being turned.
 */
export type Turn =
  | { readonly kind: 'rest'; readonly at: number }
  | { readonly kind: 'held'; readonly at: number; readonly direction: Direction; readonly bend: Bend }
  | { readonly kind: 'falling'; readonly at: number; readonly direction: Direction; readonly bend: Bend; readonly to: 0 | 1 };

export type TurnEvent =
  | { readonly kind: 'go'; readonly direction: Direction }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'grab'; readonly direction: Direction }
  | { readonly kind: 'drag'; readonly bend: Bend }
  /** `speed`: turns a second, positive towards the end. */
  | { readonly kind: 'release'; readonly speed: number }
  | { readonly kind: 'landed' };

/** A sheet let go beyond this share of its way falls over. */
const POINT_OF_NO_RETURN = 0.28;

/** A flick of so many turns a second decides, wherever the sheet is. */
const FLICK = 0.7;

/** The next state. Events that make no sense now, or lead out of the book, change nothing. */
export function turned(state: Turn, event: TurnEvent, views: number): Turn {
  switch (event.kind) {
    case 'go':
      return begin(settled(state), event.direction, views, 'falling');
    case 'grab':
      return begin(settled(state), event.direction, views, 'held');
    case 'jump':
      return { kind: 'rest', at: Math.min(Math.max(event.to, 0), views - 1) };
    case 'drag':
      return state.kind === 'held' ? { ...state, bend: event.bend } : state;
    case 'release':
      return state.kind === 'held' ? { ...state, kind: 'falling', to: decided(state, event.speed) } : state;
    case 'landed':
      return state.kind === 'falling' ? { kind: 'rest', at: landing(state) } : state;
  }
}

/** The view that is being read: the one a sheet in the air will most likely lead to. */
export function reading(state: Turn): number {
  return state.kind === 'falling' ? landing(state) : state.at;
}

/** The views before and after the sheet. */
export function sheetOf(state: Exclude<Turn, { kind: 'rest' }>): readonly [before: number, after: number] {
  return state.direction === 1 ? [state.at, state.at + 1] : [state.at - 1, state.at];
}

/** A new turn waits for nothing: a sheet still in the air counts as having landed. */
function settled(state: Turn): number {
  return reading(state);
}

function begin(at: number, direction: Direction, views: number, kind: 'held' | 'falling'): Turn {
  const to = at + direction;
  if (to < 0 || to >= views) return { kind: 'rest', at };
  const bend = { progress: direction === 1 ? 0 : 1, lean: 0, pivot: 0.5 };
  if (kind === 'held') return { kind, at, direction, bend };
  return { kind, at, direction, bend, to: direction === 1 ? 1 : 0 };
}

function decided(state: Extract<Turn, { kind: 'held' }>, speed: number): 0 | 1 {
  if (Math.abs(speed) >= FLICK) return speed > 0 ? 1 : 0;
  const gone = state.direction === 1 ? state.bend.progress : 1 - state.bend.progress;
  const over = gone > POINT_OF_NO_RETURN;
  return (state.direction === 1) === over ? 1 : 0;
}

function landing(state: Extract<Turn, { kind: 'falling' }>): number {
  const [before, after] = sheetOf(state);
  return state.to === 1 ? after : before;
}
