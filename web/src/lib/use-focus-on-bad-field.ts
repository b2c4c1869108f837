import { useEffect, useRef, type RefObject } from 'react';

/** Brings whoever sent a form (`attempts` times so far), or hears that it was refused, to its first field with an error. */
export function useFocusOnBadField(attempts: number, refused: boolean): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts > 0 || refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts, refused]);
  return form;
}
