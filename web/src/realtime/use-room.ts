import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Room, type RoomListener, type RoomParts } from './room';
import type { RoomState } from './room-state';

/** The only bridge between a room and React: opens it, closes it, and gives its state. */
export function useRoom(parts: () => RoomParts, handlers: RoomListener): { room: Room; state: RoomState } {
  const [of] = useState(parts);
  const [room] = useState(() => new Room(of));
  const current = useRef(handlers);

  useEffect(() => {
    current.current = handlers;
  });

  useEffect(() => {
    room.open({
      returned: (returned) => current.current.returned(returned),
      refused: (failure) => current.current.refused(failure),
      safe: (text) => current.current.safe(text),
    });
    return () => room.close();
  }, [room]);

  const state = useSyncExternalStore(room.subscribe, room.snapshot);
  useEffect(() => of.note?.(state.story), [of, state.story]);
  return { room, state };
}
