import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Failure } from '../api/problems';
import { Room, type Returned, type RoomParts } from './room';
import type { RoomState } from './room-state';

export interface RoomHandlers {
  /** A turn was not taken; its text goes back into the composer. */
  returned: (returned: Returned) => void;
  /** The room does not open. */
  refused: (failure: Failure) => void;
}

/** The only bridge between a room and React: opens it, closes it, and gives its state. */
export function useRoom(parts: () => RoomParts, handlers: RoomHandlers): { room: Room; state: RoomState } {
  const [room] = useState(() => new Room(parts()));
  const current = useRef(handlers);

  useEffect(() => {
    current.current = handlers;
  });

  useEffect(() => {
    room.open({
      returned: (returned) => current.current.returned(returned),
      refused: (failure) => current.current.refused(failure),
    });
    return () => room.close();
  }, [room]);

  return { room, state: useSyncExternalStore(room.subscribe, room.snapshot) };
}
