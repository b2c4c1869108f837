import { useEffect, useRef, type RefObject } from 'react';

/** Where in the frame somebody reads: this share of its height from the top. */
const READING_LINE = 0.8;

/** Says which numbered passage (`data-seq`) stands at the reading line, whenever that changes by scrolling. */
export function useReadingPlace(frame: RefObject<HTMLElement | null>, onPlace: (seq: number) => void): void {
  const current = useRef(onPlace);
  useEffect(() => {
    current.current = onPlace;
  });

  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    let queued = 0;
    let place = Number.NaN;
    const look = () => {
      queued = 0;
      const seq = box.scrollHeight - box.scrollTop - box.clientHeight < 1 ? Number.MAX_SAFE_INTEGER : seqAt(box);
      if (seq === null || seq === place) return;
      place = seq;
      current.current(seq);
    };
    const onScroll = () => {
      queued ||= requestAnimationFrame(look);
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      box.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(queued);
    };
  }, [frame]);
}

function seqAt(box: HTMLElement): number | null {
  const bounds = box.getBoundingClientRect();
  const at = document.elementFromPoint(bounds.left + bounds.width / 2, bounds.top + bounds.height * READING_LINE);
  const passage = at?.closest<HTMLElement>('[data-seq]');
  return passage ? Number(passage.dataset.seq) : null;
}
