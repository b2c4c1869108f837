import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether a strip has more than it shows: then it has to be reached and moved by keys as well. */
export function useOverflows<T extends HTMLElement>(): { strip: RefObject<T | null>; overflows: boolean } {
  const strip = useRef<T>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = strip.current;
    if (!box) return;
    const look = () => setOverflows(box.scrollWidth > box.clientWidth + 1);
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    // What comes into it later does not change its own size.
    const contents = new MutationObserver(look);
    contents.observe(box, { childList: true, subtree: true, characterData: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, []);
  return { strip, overflows };
}
