import { useState, type ReactNode } from 'react';

interface Props<T> {
  first: T;
  children: (value: T, change: (value: T) => void) => ReactNode;
}

/** Holds what a controlled component leaves to its caller, so that a case can be tried out. */
export function Holds<T>({ first, children }: Props<T>) {
  const [value, change] = useState(first);
  return children(value, change);
}
