import type { Page } from '@playwright/test';

/** A window, and the size of its text against the usual. */
export interface Fit {
  readonly width: number;
  readonly height: number;
  readonly text: number;
}

/** The narrowest phones, and text at twice its size on a phone and at a desk. */
export const FITS: readonly Fit[] = [
  { width: 320, height: 640, text: 1 },
  { width: 360, height: 640, text: 1 },
  { width: 390, height: 844, text: 2 },
  { width: 1280, height: 800, text: 2 },
];

/** What does not fit into each of the windows, a line each. */
export async function misfits(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const { width, height, text } of FITS) {
    await page.setViewportSize({ width, height });
    const lines = await page.evaluate(tooWide, text);
    found.push(...lines.map((line) => `at ${width} px, text ${text * 100} %: ${line}`));
  }
  await page.evaluate(tooWide, 1);
  if (before) await page.setViewportSize(before);
  return found;
}

/** Runs in the page. The size is set where the client's own setting sets it. */
async function tooWide(text: number): Promise<string[]> {
  /** Pictures of letters, and what is there for screen readers only. */
  const UNSEEN = '.visually-hidden, [aria-hidden=true], svg, option';

  document.documentElement.style.setProperty('--text-scale', String(text));
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const width = document.documentElement.clientWidth;
  const found = document.documentElement.scrollWidth > width ? [`the page scrolls sideways (${document.documentElement.scrollWidth} > ${width})`] : [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(UNSEEN)) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    if (words.length === 0 && !element.matches('button, a, input, textarea, select')) continue;
    if (!scrolls(element) && (box.left < -1 || box.right > width + 1)) found.push(`${nameOf(element)} stands out by ${Math.round(Math.max(-box.left, box.right - width))}`);
    if (words.length > 0 && isCut(element)) found.push(`${nameOf(element)} is cut: ${element.scrollWidth} in ${element.clientWidth}`);
  }
  return found;

  /** Whether it can be brought into view by scrolling something that is meant to be scrolled. */
  function scrolls(element: Element): boolean {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowX } = getComputedStyle(at);
      if ((overflowX === 'auto' || overflowX === 'scroll') && at.scrollWidth > at.clientWidth) return true;
    }
    return false;
  }

  function isCut(element: HTMLElement): boolean {
    const { overflowX, textOverflow, display } = getComputedStyle(element);
    if (overflowX === 'visible' || overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis' || display === 'inline') return false;
    return element.scrollWidth > element.clientWidth + 1;
  }

  function nameOf(element: HTMLElement): string {
    return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${element.textContent?.trim().slice(0, 30)}"`;
  }
}
