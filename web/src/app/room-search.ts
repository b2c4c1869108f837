import type { Panel } from '../features/room/phone-tabs';

export interface RoomSearch {
  panel?: Panel;
  /** An invitation's code, from a link. */
  join?: string;
}

export function parseRoomSearch(search: Record<string, unknown>): RoomSearch {
  return {
    ...(search.panel === 'mind' ? { panel: 'mind' as const } : {}),
    ...(typeof search.join === 'string' ? { join: search.join } : {}),
  };
}
