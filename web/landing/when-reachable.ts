/** Between two looks at whether the server answers. */
const LOOK_MS = 3_000;

/** What waiting for the server needs of a browser; tests bring their own. */
export interface Horizon {
  /** Whether the server is there; a proxy that stands before nothing is not. */
  answers(): Promise<boolean>;
  /** Runs `action` once after `ms` milliseconds; the answer calls it off. */
  after(ms: number, action: () => void): () => void;
  /** Calls whenever the browser believes to have a network again; the answer ends that. */
  online(action: () => void): () => void;
}

/**
 * Calls once, as soon as the server answers; the answer ends the waiting. That a browser says it is online is a reason
 * to look at once, and no more: with the server on the same machine it may call itself offline for ever.
 */
export function whenReachable(back: () => void, horizon: Horizon = browserHorizon): () => void {
  let over = false;
  let callOff = () => {};
  const end = () => {
    over = true;
    callOff();
    callOffOnline();
  };
  const look = async () => {
    callOff();
    const reached = await horizon.answers();
    if (over) return;
    callOff();
    if (!reached) {
      callOff = horizon.after(LOOK_MS, look);
      return;
    }
    end();
    back();
  };
  const callOffOnline = horizon.online(look);
  callOff = horizon.after(LOOK_MS, look);
  return end;
}

const browserHorizon: Horizon = {
  answers: () => fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(LOOK_MS) }).then((answer) => answer.ok, () => false),
  after(ms, action) {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
  online(action) {
    addEventListener('online', action);
    return () => removeEventListener('online', action);
  },
};
