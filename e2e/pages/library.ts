import type { Locator, Page } from '@playwright/test';

type Shelf = 'All' | 'Open' | 'Finished' | 'Trash';

/** The library of a grown-up. */
export class Library {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/library');
  }

  async shelf(name: Shelf): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Shelves' }).getByRole('link', { name }).click();
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search titles and words' });
  }

  story(title: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: title });
  }

  /** Does something with a story, from its menu on the shelf. */
  async act(title: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `What to do with ${title}` }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
}
