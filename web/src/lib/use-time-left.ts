import { useEffect, useState } from 'react';
import { serverNow } from './server-time';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** Nobody sees longer times shrink: they are looked at again this often. */
const CALM_MS = 20 * SECOND_MS;

/** Milliseconds until a moment of the server's clock; null where there is none. Never below zero. */
export function useTimeLeft(until: string | null | undefined): number | null {
  const end = until ? Date.parse(until) : Number.NaN;
  const [now, setNow] = useState(serverNow);
  const left = Number.isNaN(end) ? null : Math.max(0, end - now);
  useEffect(() => {
    if (Number.isNaN(end)) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const here = serverNow();
      setNow(here);
      if (here < end) timer = setTimeout(look, end - here > MINUTE_MS ? CALM_MS : SECOND_MS);
    };
    look();
    return () => clearTimeout(timer);
  }, [end]);
  return left;
}
