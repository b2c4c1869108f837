import { expect, type Page } from '@playwright/test';
import type { House } from '../fixtures/tiers';
import { Room } from './room';

/** The landing page, where a story begins with one line. */
export class Landing {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Writes a first line, says who writes, and lights the fire. */
  async light(house: House, line = house.line): Promise<Room> {
    await this.press(house, line);
    return this.enter(house);
  }

  /** The same, wherever it leads. */
  async press(house: House, line = house.line): Promise<void> {
    await this.page.getByLabel('The first line of your story').fill(line);
    await this.page.getByRole('radio', { name: house.who, exact: true }).check();
    await this.page.getByRole('button', { name: 'Light the fire' }).click();
  }

  /** Comes into the room of the story that was begun. */
  async enter(house: House): Promise<Room> {
    await this.page.waitForURL(/\/try\//);
    return new Room(this.page, house);
  }
}

/** A guest's story after its first turn: one line of theirs, one passage of Ember's. */
export async function beginStory(page: Page, house: House, line = house.line): Promise<Room> {
  const landing = new Landing(page);
  await landing.open();
  const room = await landing.light(house, line);
  await room.expectTold(1);
  return room;
}
