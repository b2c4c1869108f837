import { useEffect, useRef, type FocusEvent } from 'react';

/**
 * Looks after the focus inside an element that carries what this gives: when the control that had it is taken off the
 * page, `refocus` says where it goes. Otherwise a keyboard would begin again at the top of the page.
 */
export function useKeptFocus(refocus: () => void) {
  const holder = useRef<Element | null>(null);
  useEffect(() => {
    if (!holder.current || holder.current.isConnected) return;
    holder.current = null;
    if (document.activeElement === document.body) refocus();
  });
  return {
    onFocus: (event: FocusEvent) => void (holder.current = event.target),
    onBlur: () => void (holder.current = null),
  };
}
