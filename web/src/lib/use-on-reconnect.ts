import { useEffect, useRef } from 'react';
import { useOnline } from './use-online';

/** Runs `action` whenever the server can be reached again after a while in which it could not. */
export function useOnReconnect(action: () => void): void {
  const online = useOnline();
  const was = useRef(online);
  const current = useRef(action);
  useEffect(() => {
    current.current = action;
  });
  useEffect(() => {
    if (online && !was.current) current.current();
    was.current = online;
  }, [online]);
}
