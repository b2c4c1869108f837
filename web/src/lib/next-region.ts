/** The parts of a page that a keyboard goes to as a whole. */
const REGIONS = 'header, main, aside, nav, form[aria-label], section[aria-label]';

/** Moves the focus to the next part of the page, or to the one before. */
export function toNextRegion(back: boolean): void {
  // Under a sheet that lies over the page, the page is there and empty.
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter((region) => shown(region) && [...region.children].some(shown));
  const here = document.activeElement;
  const inside = regions.findLastIndex((region) => region.contains(here));
  const from = inside < 0 && back ? 0 : inside;
  const next = regions.at((from + (back ? -1 : 1)) % regions.length);
  if (!next) return;
  if (next.tabIndex < 0) next.tabIndex = -1;
  next.focus();
}

function shown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
