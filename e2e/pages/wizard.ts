import { expect, type Locator, type Page } from '@playwright/test';
import { KIDS } from '../fixtures/tiers';
import { Room } from './room';

/** Where a child begins a story: a sentence that grows with pictures. */
export class Wizard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get sentence(): Locator {
    return this.page.getByRole('region', { name: 'Your story so far' }).getByRole('paragraph');
  }

  question(text: string): Locator {
    return this.page.getByRole('heading', { name: text });
  }

  /** A picture to choose: the whole card is pressed, not the radio button in it. */
  card(words: string): Locator {
    return this.page.locator('label').filter({ has: this.picture(words) });
  }

  picture(words: string): Locator {
    return this.page.getByRole('radio', { name: words, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Comes into the room of the story that was begun. */
  async enter(): Promise<Room> {
    await this.page.waitForURL(/\/s\//);
    const room = new Room(this.page, KIDS);
    await expect(room.ownTurns.first()).toBeVisible();
    return room;
  }
}
