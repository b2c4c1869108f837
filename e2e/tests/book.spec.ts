import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { shot } from '../fixtures/shot';
import { expect, test } from '../fixtures/test';
import { ADULTS, HOUSES, type House } from '../fixtures/tiers';
import { BookReader } from '../pages/book-reader';
import { beginStory } from '../pages/landing';
import type { Room } from '../pages/room';

/** From this width on, in pixels, a book lies open with two pages. */
const SPREAD_FROM = 800;

/** Begins a story whose words come whole, waits for its picture, and gives motion back: what is tested is the book. */
async function tellAtOnce(page: Page, house: House): Promise<Room> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const room = await beginStory(page, house);
  await expect(room.picture).toHaveJSProperty('complete', true);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  return room;
}

for (const house of HOUSES) {
  test(`a story of ${house.tier} is read as a book, by key, click and drag`, async ({ page, hasTouch }) => {
    await tellAtOnce(page, house);
    await page.getByRole('link', { name: /^(Bind|Print it|Make our book|Book)/ }).click();
    const book = new BookReader(page);
    await book.expectAt('Cover');
    await expect(book.region.getByRole('img').first()).toHaveAttribute('alt', /\w+ \w+/);
    await expectAccessible(page);
    await shot(page, `book-cover-${house.tier}`);

    await page.keyboard.press('ArrowRight');
    await book.expectAt(/^(?!Cover)/);
    await page.keyboard.press('ArrowLeft');
    await book.expectAt('Cover');

    await book.clickMargin(hasTouch);
    await book.expectAt(/^(?!Cover)/);
    const clicked = await book.place();
    await book.dragPage(hasTouch);
    await book.expectAt(/^Pages? \d/);
    expect(await book.place()).not.toBe(clicked);
    await expectAccessible(page);
    await shot(page, `book-page-${house.tier}`);
  });
}

test('the last pages say who wrote what, and Ember’s share in so many words', async ({ page, viewport }) => {
  const room = await tellAtOnce(page, ADULTS);
  await page.goto(`/book/${room.id}`);
  const book = new BookReader(page);
  await book.expectAt('Cover');
  await page.keyboard.press('End');
  // A phone shows one page at a time: the credits stand before the page about the making.
  if (viewport && viewport.width < SPREAD_FROM) await page.keyboard.press('ArrowLeft');
  await expect(book.region.getByRole('heading', { name: 'Who wrote what' })).toBeVisible();
  const credits = book.region.getByRole('group', { name: 'Who wrote what' }).getByRole('listitem');
  await expect(credits).toHaveCount(2);
  await expect(credits.last()).toContainText(/Ember.*\d+ words, \d+ %/s);
  await expect(book.region.getByText(/Ember, a computer program, wrote \d+ % of this book\./)).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'book-credits');
});
