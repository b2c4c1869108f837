import { useEffect, useRef } from 'react';

/** Runs `action` whenever this device has its network back. */
export function useOnReconnect(action: () => void): void {
  const current = useRef(action);
  useEffect(() => {
    current.current = action;
  });
  useEffect(() => {
    const back = () => current.current();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);
}
