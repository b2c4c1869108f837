import { useEffect, type RefObject } from 'react';

/** Puts the caret at the end of a field that has just been opened. */
export function useFocusOnOpen(field: RefObject<HTMLTextAreaElement | null>, on: boolean): void {
  useEffect(() => {
    const box = field.current;
    if (!on || !box) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, [field, on]);
}
