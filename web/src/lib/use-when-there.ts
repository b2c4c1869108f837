import { useEffect, useRef } from 'react';

/** Does something with a value once it is there, and again when another one is. */
export function useWhenThere<T>(value: T | null, act: (value: T) => void): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    if (value !== null) current.current(value);
  }, [value]);
}
