import { useEffect, useRef, useState, type RefObject } from 'react';

/** Within this many pixels of the end somebody counts as being there. */
const NEAR_END_PX = 72;

export interface StickToEnd {
  frame: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** Whether the reader is at the end, and so is carried along. */
  atEnd: boolean;
  toEnd: () => void;
}

/** Keeps a reader who is at the end of a growing text there, and leaves alone whoever has scrolled up. */
export function useStickToEnd(): StickToEnd {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticking = useRef(true);
  const [atEnd, setAtEnd] = useState(true);

  useEffect(() => {
    const box = frame.current;
    const inner = content.current;
    if (!box || !inner) return;
    const follow = () => {
      if (sticking.current) box.scrollTop = box.scrollHeight;
    };
    let top = 0;
    const look = () => {
      const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
      // Growing text moves the end away from a reader; only scrolling up says that they want to stay.
      if (near || box.scrollTop < top) sticking.current = near;
      top = box.scrollTop;
      setAtEnd(sticking.current);
    };
    follow();
    const sizes = new ResizeObserver(follow);
    sizes.observe(inner);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);

  const toEnd = () => {
    const box = frame.current;
    if (box) box.scrollTo({ top: box.scrollHeight, behavior: 'smooth' });
  };
  return { frame, content, atEnd, toEnd };
}
