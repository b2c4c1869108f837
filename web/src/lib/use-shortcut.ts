import { useEffect, useRef } from 'react';

/** Runs `action` on Alt and a key, wherever the caret is. The one kind of global shortcut this client has so far. */
export function useAltShortcut(key: string, action: () => void): void {
  const current = useRef(action);
  useEffect(() => {
    current.current = action;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.key !== key) return;
      event.preventDefault();
      current.current();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [key]);
}
