import { useEffect, useRef } from 'react';
import { useOnline } from './use-online';

/**
 * Runs `action` whenever the server can be reached again after a while in which it could not, and whenever the browser
 * says that it has its network back: what failed meanwhile may not have been noticed by anybody else.
 */
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
  useEffect(() => {
    // Who was known to be away is called by the change above.
    const back = () => {
      if (was.current) current.current();
    };
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);
}
