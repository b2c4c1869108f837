import type { Panel } from '../features/room/phone-tabs';

/** What an address can open over the page. */
const PANELS: readonly unknown[] = ['mind', 'takes', 'talk', 'settings'] satisfies Panel[];

export interface RoomSearch {
  panel?: Panel;
  /** An invitation's code, from a link. */
  join?: string;
}

export function parseRoomSearch(search: Record<string, unknown>): RoomSearch {
  // Both keys are always set: what is left out here would pass through as it came.
  return {
    panel: PANELS.includes(search.panel) ? (search.panel as Panel) : undefined,
    join: typeof search.join === 'string' ? search.join : undefined,
  };
}
