import { useEffect } from 'react';

/** Runs `action`, which is the same each time, whenever `on` becomes true. */
export function useWhen(on: boolean, action: () => void): void {
  useEffect(() => {
    if (on) action();
  }, [on, action]);
}
