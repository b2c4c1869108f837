import { useSyncExternalStore } from 'react';
import { reach } from './reach';

/** Whether the server can be reached, as far as this page knows. */
export function useOnline(): boolean {
  return useSyncExternalStore(reach.subscribe, reach.now);
}
