import type { Page } from '@playwright/test';

/** What cannot be told from its ground where the system's own few colours are forced on the page, a line each. */
export async function vanished(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const boxes = await page.evaluate(boxesInView);
  const shot = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  const found = await page.evaluate(uniform, { boxes, shot });
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page: whatever is pressed or says something, as far as it is in view. */
function boxesInView(): Box[] {
  const found: Box[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, h1, h2, h3, p, label, legend, output, [role=menuitem]')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('[inert]')) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    const centre = document.elementFromPoint(x + width / 2, y + height / 2);
    const seen = width > 4 && height > 4 && x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
    // What lies under a layer is not to be seen, and an empty paragraph says nothing.
    if (!seen || !centre || !(element.contains(centre) || centre.contains(element)) || getComputedStyle(element).clipPath === 'inset(50%)') continue;
    if (element.matches('p, output, label, h1, h2, h3') && element.textContent?.trim() === '') continue;
    const name = `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}"`;
    found.push({ name, x, y, width, height });
  }
  return found;
}

/** Runs in the page: boxes that have but one colour in a picture of it. */
async function uniform({ boxes, shot }: { boxes: Box[]; shot: string }): Promise<string[]> {
  const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const scale = picture.width / innerWidth;
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0);
  return boxes.flatMap(({ name, x, y, width, height }) => {
    const { data } = context.getImageData(x * scale, y * scale, Math.max(1, width * scale), Math.max(1, height * scale));
    const colours = new Uint32Array(data.buffer);
    return colours.every((colour) => colour === colours[0]) ? [`${name} is of one colour with its ground`] : [];
  });
}
