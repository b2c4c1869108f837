import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Within this many pixels of the end somebody counts as being there. */
const NEAR_END_PX = 72;

/** What somebody does to scroll; focus that moves into the text brings it into view as well. */
const GESTURES = ['wheel', 'touchmove', 'keydown', 'pointerdown', 'focusin'] as const;
/** A scroll within this time of a gesture is meant. */
const MEANT_WITHIN_MS = 1_200;

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

  // Before the first paint: a reader never sees the beginning jump away.
  useLayoutEffect(() => {
    const box = frame.current;
    const inner = content.current;
    if (!box || !inner) return;
    const follow = () => {
      if (sticking.current) box.scrollTop = box.scrollHeight;
    };
    let top = 0;
    let touchedAt = Number.NEGATIVE_INFINITY;
    const touch = () => {
      touchedAt = performance.now();
    };
    const look = () => {
      const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
      // Text and panels that change size move the end about; only somebody's own scrolling says that they want to stay.
      const meant = performance.now() - touchedAt < MEANT_WITHIN_MS;
      if (near) sticking.current = true;
      else if (meant && box.scrollTop < top) sticking.current = false;
      else follow();
      top = box.scrollTop;
      setAtEnd(sticking.current);
    };
    follow();
    const sizes = new ResizeObserver(follow);
    sizes.observe(inner);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    for (const gesture of GESTURES) box.addEventListener(gesture, touch, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
      for (const gesture of GESTURES) box.removeEventListener(gesture, touch);
    };
  }, []);

  const toEnd = () => {
    const box = frame.current;
    if (box) box.scrollTo({ top: box.scrollHeight, behavior: 'smooth' });
  };
  return { frame, content, atEnd, toEnd };
}
