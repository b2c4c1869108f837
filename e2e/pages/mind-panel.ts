import { expect, type Locator, type Page } from '@playwright/test';
import type { House } from '../fixtures/tiers';

/** What Ember holds in mind. It stands beside the page, or lies over it on a phone. */
export class MindPanel {
  readonly panel: Locator;
  readonly #tab: Locator;

  constructor(page: Page, house: House) {
    this.panel = page.getByRole('region', { name: house.words.mind });
    this.#tab = page.getByRole('navigation', { name: 'The story' }).getByRole('link', { name: house.words.mindShort });
  }

  /** Somebody or something that is held, leading to where it comes from. */
  item(label: string): Locator {
    return this.panel.getByRole('button', { name: label, exact: true });
  }

  /** Has the panel in sight, whatever the size of the page. */
  async open(press: (what: Locator) => Promise<void>): Promise<void> {
    await expect(this.panel.or(this.#tab).first()).toBeVisible();
    if (await this.#tab.isVisible()) await press(this.#tab);
    await expect(this.panel).toBeVisible();
  }
}
