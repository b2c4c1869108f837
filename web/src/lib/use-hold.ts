import { useEffect } from 'react';
import { holds } from './holds';

/** Keeps the page from being loaded anew for as long as `on`: somebody's words are in it. */
export function useHold(on: boolean): void {
  useEffect(() => (on ? holds.take() : undefined), [on]);
}
