import type { Panel } from '../features/room/phone-tabs';

export interface RoomSearch {
  panel?: Panel;
  /** An invitation's code, from a link. */
  join?: string;
}

export function parseRoomSearch(search: Record<string, unknown>): RoomSearch {
  // Both keys are always set: what is left out here would pass through as it came.
  return {
    panel: search.panel === 'mind' || search.panel === 'takes' ? search.panel : undefined,
    join: typeof search.join === 'string' ? search.join : undefined,
  };
}
