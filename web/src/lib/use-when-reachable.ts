import { useEffect, useRef } from 'react';
import { serverAnswers } from './reach';

/** Between two looks at whether the server answers. */
const LOOK_MS = 3_000;

/**
 * Runs `back` once the server answers again, for as long as `waiting`. That a browser says it is online is a reason to
 * look at once, and no more: with the server on the same machine it may call itself offline for ever.
 */
export function useWhenReachable(waiting: boolean, back: () => void): void {
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
  });
  useEffect(() => {
    if (!waiting) return;
    const over = new AbortController();
    let timer = 0;
    let looking = false;
    const look = async () => {
      if (looking) return;
      looking = true;
      window.clearTimeout(timer);
      const reached = await serverAnswers();
      looking = false;
      if (over.signal.aborted) return;
      if (reached) latest.current();
      else timer = window.setTimeout(() => void look(), LOOK_MS);
    };
    timer = window.setTimeout(() => void look(), LOOK_MS);
    window.addEventListener('online', () => void look(), { signal: over.signal });
    return () => {
      over.abort();
      window.clearTimeout(timer);
    };
  }, [waiting]);
}
