import { expect, type Locator, type Page } from '@playwright/test';

/** What is said beside a story, in the words of grown-ups. */
export class Talk {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The way there: beside the page, or among a phone's tabs. */
  get way(): Locator {
    return this.#page.getByRole('link', { name: /^Talk/ }).filter({ visible: true });
  }

  get said(): Locator {
    return this.#page.getByRole('log', { name: 'What was said' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.way.click();
    await expect(this.#page.getByRole('heading', { name: 'Talk' })).toBeVisible();
  }

  async say(text: string): Promise<void> {
    const box = this.#page.getByRole('textbox', { name: 'Your message' });
    await box.fill(text);
    await box.press('Enter');
    await expect(box).toHaveValue('');
  }
}
