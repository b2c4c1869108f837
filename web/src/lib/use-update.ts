import { useSyncExternalStore } from 'react';
import { holds } from './holds';
import type { Updates } from './updates';

const none = { subscribe: () => () => {}, ready: () => false };

/** Whether a newer version may be offered now: it is there, and nobody is in the middle of something. */
export function useUpdate(updates: Pick<Updates, 'subscribe' | 'ready'> | null): boolean {
  const source = updates ?? none;
  const ready = useSyncExternalStore(source.subscribe, source.ready);
  const held = useSyncExternalStore(holds.subscribe, holds.held);
  return ready && !held;
}
