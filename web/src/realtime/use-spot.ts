import { useEffect, useRef } from 'react';
import type { Spot } from './spot-signal';

/** Says where in the story one is, whenever that is another place. */
export function useSpot(atEnd: boolean, tell: (spot: Spot) => void): void {
  const current = useRef(tell);
  useEffect(() => {
    current.current = tell;
  });
  useEffect(() => current.current(atEnd ? 'here' : 'reading'), [atEnd]);
}
