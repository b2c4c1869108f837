import type { Page } from '@playwright/test';

/** What is pressed and is smaller than `least` pixels in one direction, a line each. Links within a sentence are as high as its lines. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(tooSmall, least);
}

/** Runs in the page. */
function tooSmall(least: number): string[] {
  const PRESSED = 'a[href], button, input, select, textarea, summary, [role=menuitem], [role=option], [role=slider], [tabindex="0"][role]';
  /** Half a pixel is lost where sizes are fractions. */
  const HAIR = 0.5;

  const layer = [...document.querySelectorAll('dialog[open], [role=dialog], [role=menu]')].find((one) => one.checkVisibility());
  const found = [...(layer ?? document).querySelectorAll<HTMLElement>(PRESSED)].filter(isPressable);
  return found.flatMap((one) => {
    const { width, height } = sizeOf(one);
    if (Math.min(width, height) >= least - HAIR) return [];
    return [`${nameOf(one)}: ${Math.round(width)} x ${Math.round(height)}`];
  });

  function isPressable(one: HTMLElement): boolean {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: false }) || one.matches('[type=hidden], :disabled') || one.closest('[inert], [aria-hidden=true]')) return false;
    const { width, height } = one.getBoundingClientRect();
    // Seen only when it has the focus, or pressed by way of its label.
    if (Math.min(width, height) <= 1 || getComputedStyle(one).clipPath === 'inset(50%)') return one.matches('input') && labelOf(one) !== null;
    return !isInSentence(one);
  }

  function isInSentence(one: HTMLElement): boolean {
    if (getComputedStyle(one).display !== 'inline') return false;
    return [...(one.parentElement?.childNodes ?? [])].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
  }

  function labelOf(one: HTMLElement): HTMLElement | null {
    return one.matches('[type=radio], [type=checkbox]') ? ((one as HTMLInputElement).labels?.[0] ?? null) : null;
  }

  /** How far a press reaches, which may be further than what is painted. */
  function sizeOf(one: HTMLElement): { width: number; height: number } {
    const box = (labelOf(one) ?? one).getBoundingClientRect();
    const size = { width: box.width, height: box.height };
    if (Math.min(size.width, size.height) >= least - HAIR) return size;
    one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    return reachOf(one);
  }

  function reachOf(one: HTMLElement): { width: number; height: number } {
    const { left, right, top, bottom } = (labelOf(one) ?? one).getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const hit = (px: number, py: number) => {
      const under = document.elementFromPoint(px, py);
      return under !== null && (one.contains(under) || (labelOf(one)?.contains(under) ?? false));
    };
    const far = (dx: number, dy: number) => {
      let steps = 0;
      while (steps < least && hit(x + dx * (steps + 1), y + dy * (steps + 1))) steps += 1;
      return steps;
    };
    return {
      width: Math.max(right - left, far(-1, 0) + far(1, 0) + 1),
      height: Math.max(bottom - top, far(0, -1) + far(0, 1) + 1),
    };
  }

  function nameOf(one: HTMLElement): string {
    const words = one.getAttribute('aria-label') ?? labelOf(one)?.textContent ?? one.textContent ?? '';
    return `${one.tagName.toLowerCase()}.${[...one.classList].join('.')} "${words.trim().slice(0, 40)}"`;
  }
}
