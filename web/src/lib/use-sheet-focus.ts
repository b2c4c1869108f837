import { useEffect, useLayoutEffect, useRef } from 'react';

/** Moves the focus into a part of the page when that comes over the others, and back to the main part when it goes. */
export function useSheetFocus(id: string, open: boolean): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    const sheet = document.getElementById(id);
    const left = document.activeElement === document.body || sheet?.contains(document.activeElement);
    if (open) sheet?.focus();
    // Who went on by another way, as by a tab, is left there.
    else if (wasOpen.current && left) document.querySelector('main')?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [id, open]);
  // A part that goes as a whole takes the focus along: it is led away before.
  useLayoutEffect(
    () => () => {
      if (document.getElementById(id)?.contains(document.activeElement)) document.querySelector('main')?.focus({ preventScroll: true });
    },
    [id],
  );
}
