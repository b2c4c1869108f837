import { useLayoutEffect } from 'react';
import { applyLook, rememberLook, type Look } from './look';

/** Gives the page a look for as long as what asks for it is shown. */
export function useLook(look: Look, remember: boolean): void {
  const key = JSON.stringify(look);
  useLayoutEffect(() => {
    const wanted = JSON.parse(key) as Look;
    applyLook(wanted);
    if (remember) rememberLook(wanted);
  }, [key, remember]);
}
