/** Moves the focus to the passage before or after the one that has it; from outside, to the last one. */
export function stepPassage(by: 1 | -1): void {
  const passages = [...document.querySelectorAll<HTMLElement>('main [data-seq]')];
  const here = passages.findIndex((passage) => passage.contains(document.activeElement));
  const next = here < 0 ? passages.at(-1) : passages[here + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}
