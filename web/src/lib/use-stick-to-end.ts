import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { listenForReadingBack } from './reading-back';

/** Within this many pixels of the end somebody counts as being there. */
const NEAR_END_PX = 72;

export interface StickToEnd {
  frame: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** Whether the reader is at the end, and so is carried along. */
  atEnd: boolean;
  toEnd: () => void;
}

/**
 * Keeps a reader who is at the end of a growing text there, and leaves alone whoever reads back. `latest` names the
 * newest thing they added themselves: who adds something wants to see it.
 */
export function useStickToEnd(latest?: string): StickToEnd {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticking = useRef(true);
  const [atEnd, setAtEnd] = useState(true);

  // Before the first paint: a reader never sees the beginning jump away.
  useLayoutEffect(() => {
    const box = frame.current;
    const inner = content.current;
    if (!box || !inner) return;
    let top = 0;
    let size = '';
    const remember = () => {
      top = box.scrollTop;
      size = sizeOf(box);
    };
    const follow = () => {
      if (sticking.current) box.scrollTop = box.scrollHeight;
      remember();
    };
    const letGo = () => {
      if (box.scrollTop <= 0) return;
      sticking.current = false;
      setAtEnd(false);
    };
    const look = () => {
      const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
      const back = box.scrollTop < top;
      // Text and panels that change size move the end about. That is nobody's wish, whatever else happens in that moment.
      const resized = sizeOf(box) !== size;
      if (near && (resized || !back)) sticking.current = true;
      else if (!near && back && !resized) sticking.current = false;
      if (near) remember();
      else follow();
      setAtEnd(sticking.current);
    };
    follow();
    const sizes = new ResizeObserver(follow);
    sizes.observe(inner);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    const ignore = listenForReadingBack(box, letGo);
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
      ignore();
    };
  }, []);

  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || latest === undefined) return;
    sticking.current = true;
    box.scrollTop = box.scrollHeight;
  }, [latest]);

  const toEnd = () => {
    const box = frame.current;
    if (box) box.scrollTo({ top: box.scrollHeight, behavior: 'smooth' });
  };
  return { frame, content, atEnd, toEnd };
}

function sizeOf(box: HTMLElement): string {
  return `${box.scrollHeight} ${box.clientHeight}`;
}
