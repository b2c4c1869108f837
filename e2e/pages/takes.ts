import type { Locator, Page } from '@playwright/test';

/** Ember's takes of a passage, beside each other. Takes count from 1, as the page counts them, sentences from 0. */
export class Takes {
  readonly panel: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('dialog', { name: 'Ember’s takes' });
  }

  get all(): Locator {
    return this.panel.getByRole('listitem');
  }

  get mix(): Locator {
    return this.panel.getByRole('region');
  }

  get keepPart(): Locator {
    return this.panel.getByRole('button', { name: 'Keep these sentences' });
  }

  keepWhole(take: number): Locator {
    return this.panel.getByRole('button', { name: `Keep this one: take ${take}` });
  }

  box(take: number, sentence: number): Locator {
    return this.all.nth(take - 1).getByRole('checkbox').nth(sentence);
  }

  /** The words of a sentence. */
  async sentence(take: number, sentence: number): Promise<string> {
    return (await this.all.nth(take - 1).locator('label').nth(sentence).innerText()).trim();
  }
}
