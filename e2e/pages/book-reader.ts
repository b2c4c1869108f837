import { expect, type Locator, type Page } from '@playwright/test';

/** How far into the margin of a page a finger goes down, as a share of the book's width. */
const MARGIN = 0.04;

/** A finger on its way across the book stops this often. */
const STEPS = 8;

/** A story, open as a book. */
export class BookReader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** All words of a story's book, read in the layout for screen readers: nothing is behind a page turn. */
  static async wholeText(page: Page, id: string): Promise<string> {
    await page.goto(`/book/${id}`);
    const reader = new BookReader(page);
    await expect(reader.region).toBeVisible();
    await page.keyboard.press('s');
    await expect(reader.column).toBeVisible();
    const text = await reader.column.innerText();
    await page.keyboard.press('s');
    await expect(reader.column).toBeHidden();
    return text;
  }

  /** Waits until a story's cover is drawn, which comes after its first picture and stands upright. */
  static async expectCoverDrawn(page: Page, id: string): Promise<void> {
    const shape = async (): Promise<number> => {
      const { cover } = (await (await page.request.get(`/api/v1/stories/${id}/book`)).json()) as { cover?: { width: number; height: number } };
      return cover ? cover.width / cover.height : Infinity;
    };
    await expect.poll(shape, { timeout: 30_000 }).toBeLessThan(1);
  }

  /** Where the pictures of the pages are that are laid out, each once. */
  async pictures(): Promise<string[]> {
    await expect(this.region.locator('img')).not.toHaveCount(0);
    const all = await this.region.locator('img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src));
    return [...new Set(all)];
  }

  get region(): Locator {
    return this.page.getByRole('region', { name: /^Book: / });
  }

  /** Where the book is open, in words. */
  async expectAt(place: string | RegExp): Promise<void> {
    await expect(this.#place).toHaveAttribute('aria-valuetext', place);
    // A sheet in the air has not landed yet.
    await expect(this.#book).toHaveAttribute('data-air', 'none');
  }

  async place(): Promise<string> {
    return (await this.#place.getAttribute('aria-valuetext')) ?? '';
  }

  /** A cover is drawn to be seen whole: its frame has its shape and lies on the board, with nothing cut away. */
  async expectCoverWhole(): Promise<void> {
    const cover = await this.region.locator('.fb-opened .fb-leaf-cover img').evaluate(measure);
    expect(cover.natural, 'a cover stands upright').toBeLessThan(1);
    expect(cover.shown).toBeCloseTo(cover.natural, 2);
    expect(cover.over).toBeLessThanOrEqual(0);
  }

  /** The column of a book that is read as one long page. */
  get column(): Locator {
    return this.region.locator('.fb-column');
  }

  /** Opens the sheet on which one says how one likes to read. */
  async openSettings(): Promise<Locator> {
    await this.region.getByRole('button', { name: 'Text' }).click();
    const sheet = this.page.getByRole('dialog', { name: 'How you like to read' });
    await expect(sheet).toBeVisible();
    return sheet;
  }

  /** The family of letters that the story is set in. */
  letters(): Promise<string> {
    return this.region.locator('.fb-passages').first().evaluate((passages) => getComputedStyle(passages).fontFamily);
  }

  /** Taps or clicks the middle of the book, where words are. */
  async tapMiddle(touch: boolean): Promise<void> {
    const { left, right, middle } = await this.#edges();
    if (touch) await this.page.touchscreen.tap((left + right) / 2, middle);
    else await this.page.mouse.click((left + right) / 2, middle);
  }

  /** Clicks, or taps, the margin where a page is turned on. */
  async clickMargin(touch: boolean): Promise<void> {
    const { right, middle } = await this.#edges();
    if (touch) await this.page.touchscreen.tap(right, middle);
    else await this.page.mouse.click(right, middle);
  }

  /** Takes the page by its outer edge and draws it over. */
  async dragPage(touch: boolean): Promise<void> {
    const { left, right, middle } = await this.#edges();
    const stops = Array.from({ length: STEPS }, (_, i) => right + ((left - right) * (i + 1)) / STEPS);
    if (touch) return this.#swipe(right, stops, middle);
    await this.page.mouse.move(right, middle);
    await this.page.mouse.down();
    for (const x of stops) await this.page.mouse.move(x, middle);
    await this.page.mouse.up();
  }

  get #book(): Locator {
    return this.region.locator('.fb-book');
  }

  get #place(): Locator {
    return this.page.getByRole('slider', { name: 'Place in the book' });
  }

  async #edges(): Promise<{ left: number; right: number; middle: number }> {
    const box = await this.#book.boundingBox();
    if (!box) throw new Error('the book is not on the page');
    return { left: box.x + box.width * MARGIN, right: box.x + box.width * (1 - MARGIN), middle: box.y + box.height / 2 };
  }

  async #swipe(from: number, stops: readonly number[], y: number): Promise<void> {
    const finger = await this.page.context().newCDPSession(this.page);
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y }] });
    for (const x of stops) await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await finger.detach();
  }
}

/** Runs in the page: how wide a cover is for its height, as it was drawn and as it is shown, and how far it goes beyond its board. */
async function measure(element: HTMLElement | SVGElement): Promise<Record<'natural' | 'shown' | 'over', number>> {
  const image = element as HTMLImageElement;
  await image.decode();
  const shown = image.getBoundingClientRect();
  const board = image.closest('.fb-leaf')?.getBoundingClientRect() ?? shown;
  return {
    natural: image.naturalWidth / image.naturalHeight,
    shown: shown.width / shown.height,
    over: Math.max(board.left - shown.left, shown.right - board.right, board.top - shown.top, shown.bottom - board.bottom),
  };
}
