import { expect, type Locator, type Page } from '@playwright/test';
import type { House } from '../fixtures/tiers';

/** The writing room. */
export class Room {
  readonly page: Page;
  readonly house: House;
  /** The story's id, from the address the room was entered by. */
  readonly id: string;
  readonly #story: Locator;

  constructor(page: Page, house: House) {
    this.page = page;
    this.house = house;
    this.id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    this.#story = page.getByRole('main', { name: 'The story' });
  }

  /** The turns of people: whatever wears an ink. */
  get ownTurns(): Locator {
    return this.#story.locator('article[data-ink]');
  }

  get emberPassages(): Locator {
    return this.#story.getByRole('article', { name: 'Ember' });
  }

  get box(): Locator {
    return this.page.getByRole('textbox', { name: this.house.words.composer });
  }

  get picture(): Locator {
    return this.page.getByRole('figure').getByRole('img').last();
  }

  /** The three next steps that Ember offers. Children choose from picture cards, beside one for an idea of their own. */
  get ways(): Locator {
    const { words } = this.house;
    if (this.house.tier !== 'kids') return this.page.getByRole('region', { name: words.ways }).getByRole('button');
    return this.page.getByRole('region', { name: words.composer }).getByRole('button').filter({ hasNotText: 'My own idea' });
  }

  /** The way to the story's book: in the bar at the top, or among a phone's tabs. */
  get bind(): Locator {
    return this.page.getByRole('link', { name: this.house.words.bind }).filter({ visible: true }).first();
  }

  get addButton(): Locator {
    return this.page.getByRole('button', { name: this.house.words.add });
  }

  turn(text: string): Locator {
    return this.ownTurns.filter({ hasText: text });
  }

  tool(name: string): Locator {
    return this.#story.getByRole('button', { name, exact: true });
  }

  /** Ember has told so many passages, every word is on the page, and it is one's turn again. */
  async expectTold(passages: number): Promise<void> {
    const busy = this.page.locator('[aria-busy="true"]');
    // Those that stand, first: before another take begins, nobody is busy either.
    await expect(this.emberPassages.and(this.page.locator(':not([aria-busy="true"])'))).toHaveCount(passages);
    await expect(this.#story.getByRole('article').and(busy)).toHaveCount(0);
    await expect(this.tool(this.house.words.undo)).toBeVisible();
  }

  /** Opens the writing box; children come to it through the card for their own idea. */
  async openBox(): Promise<void> {
    const own = this.page.getByRole('button', { name: 'My own idea' });
    // The cards may come in the place of an empty box just now; once it has been pressed, it stays.
    await expect(async () => {
      await expect(this.box.or(own)).toBeVisible();
      if (await own.isVisible()) await own.click({ timeout: 1_000 });
      await this.box.click({ timeout: 1_000 });
    }).toPass();
  }

  /** Writes a turn and adds it. */
  async add(text: string): Promise<void> {
    await this.openBox();
    await this.box.fill(text);
    await this.addButton.click();
  }

  /** Takes the first way on, and adds it as it is. A child's card is a whole turn by itself. */
  async takeWay(): Promise<void> {
    await this.ways.first().click();
    if (this.house.tier === 'kids') return;
    await expect(this.box).not.toHaveValue('');
    await this.addButton.click();
  }

  /** Goes to sign up, so that the story stays. */
  async keep(): Promise<void> {
    await this.page.getByRole('link', { name: /^Keep (this story|it)$/ }).click();
  }

  /** What this device keeps of the turn that is being written. */
  keptDraft(): Promise<string | undefined> {
    return this.page.evaluate(draftOf, this.id);
  }

  /** What Ember has told, passage by passage. */
  emberTexts(): Promise<string[]> {
    return this.emberPassages.getByRole('paragraph').allInnerTexts();
  }
}

/** Runs in the page: reads a story's draft from where the client keeps it. */
function draftOf(storyId: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('fireside');
    opening.onerror = () => reject(new Error('the keep does not open'));
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('drafts').objectStore('drafts').getAll();
      reading.onerror = () => reject(new Error('the draft cannot be read'));
      reading.onsuccess = () => {
        database.close();
        resolve((reading.result as { storyId: string; text: string }[]).find((draft) => draft.storyId === storyId)?.text);
      };
    };
  });
}
