/** A finger that moves less than this, in pixels, only rests. */
const RESTING_PX = 4;

/** Keys that go back in a text. */
const KEYS = new Set(['ArrowUp', 'PageUp', 'Home']);

/** Calls whenever somebody's own wheel, finger or key goes back in a text that scrolls; the answer ends that. */
export function listenForReadingBack(box: HTMLElement, readsBack: () => void): () => void {
  let from = 0;
  const wheel = (event: WheelEvent) => {
    if (event.deltaY < 0 && !event.ctrlKey) readsBack();
  };
  const touch = (event: TouchEvent) => {
    from = event.touches[0]?.clientY ?? 0;
  };
  const draw = (event: TouchEvent) => {
    const to = event.touches[0]?.clientY ?? 0;
    if (event.touches.length === 1 && to - from > RESTING_PX) readsBack();
    from = Math.min(from, to);
  };
  const press = (event: KeyboardEvent) => {
    const writes = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (!writes && (KEYS.has(event.key) || (event.key === ' ' && event.shiftKey))) readsBack();
  };
  const ended = new AbortController();
  const options = { passive: true, signal: ended.signal };
  box.addEventListener('wheel', wheel, options);
  box.addEventListener('touchstart', touch, options);
  box.addEventListener('touchmove', draw, options);
  box.addEventListener('keydown', press, options);
  return () => ended.abort();
}
