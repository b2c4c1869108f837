/** `1` towards the end of the book, `-1` towards its beginning. */
export type Direction = 1 | -1;

/**
 * Where the reader is, and whether a sheet is in the air.
 *
 * A sheet lies between two views. `progress` says how far it has gone over: 0 shows the view before it, 1 the view
 * after it, whichever way it is being turned.
 */
export type Turn =
  | { readonly kind: 'rest'; readonly at: number }
  | { readonly kind: 'held'; readonly at: number; readonly direction: Direction; readonly progress: number; readonly pull: number }
  | { readonly kind: 'falling'; readonly at: number; readonly direction: Direction; readonly progress: number; readonly pull: number; readonly to: 0 | 1 };

export type TurnEvent =
  | { readonly kind: 'go'; readonly direction: Direction }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'grab'; readonly direction: Direction; readonly pull: number }
  /** `travel`: how far the finger has gone from where it took the sheet, in turns; positive towards the end. */
  | { readonly kind: 'drag'; readonly travel: number; readonly pull: number }
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
      return begin(settled(state), event.direction, views, { kind: 'falling', pull: 0.35 });
    case 'grab':
      return begin(settled(state), event.direction, views, { kind: 'held', pull: event.pull });
    case 'jump':
      return { kind: 'rest', at: Math.min(Math.max(event.to, 0), views - 1) };
    case 'drag':
      return state.kind === 'held' ? dragged(state, event.travel, event.pull) : state;
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

function begin(at: number, direction: Direction, views: number, how: { kind: 'held' | 'falling'; pull: number }): Turn {
  const to = at + direction;
  if (to < 0 || to >= views) return { kind: 'rest', at };
  const progress = direction === 1 ? 0 : 1;
  if (how.kind === 'held') return { kind: 'held', at, direction, progress, pull: how.pull };
  return { kind: 'falling', at, direction, progress, pull: how.pull, to: direction === 1 ? 1 : 0 };
}

function dragged(state: Extract<Turn, { kind: 'held' }>, travel: number, pull: number): Turn {
  const start = state.direction === 1 ? 0 : 1;
  return { ...state, progress: Math.min(Math.max(start + travel, 0), 1), pull };
}

function decided(state: Extract<Turn, { kind: 'held' }>, speed: number): 0 | 1 {
  if (Math.abs(speed) >= FLICK) return speed > 0 ? 1 : 0;
  const gone = state.direction === 1 ? state.progress : 1 - state.progress;
  const over = gone > POINT_OF_NO_RETURN;
  return (state.direction === 1) === over ? 1 : 0;
}

function landing(state: Extract<Turn, { kind: 'falling' }>): number {
  const [before, after] = sheetOf(state);
  return state.to === 1 ? after : before;
}
