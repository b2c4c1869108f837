import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on an element whenever `value` becomes another, and leaves it alone when the page opens. */
export function useFocusOnChange(element: RefObject<HTMLElement | null>, value: string): void {
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    element.current?.focus();
  }, [element, value]);
}
