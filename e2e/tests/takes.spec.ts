import { expectAccessible } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { ADULTS, TEENS } from '../fixtures/tiers';
import { shot } from '../fixtures/shot';
import { BookReader } from '../pages/book-reader';
import { beginStory } from '../pages/landing';
import { Takes } from '../pages/takes';

// Sentences come whole: what is tested is what stays, not how it arrives.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('another take is kept in part, by keyboard alone, and the book has it', async ({ page }) => {
  const room = await beginStory(page, ADULTS);
  const [first = ''] = await room.emberTexts();
  await room.tool(ADULTS.words.retell).click();
  await expect(room.emberPassages).not.toHaveText([first]);
  await room.expectTold(1);

  await page.keyboard.press('Alt+k');
  const takes = new Takes(page);
  await expect(takes.all).toHaveCount(2);
  const mine = [await takes.sentence(1, 0), await takes.sentence(2, 1)];
  await takes.box(1, 0).focus();
  await page.keyboard.press('Space');
  await takes.box(2, 1).focus();
  await page.keyboard.press('Space');
  await expect(takes.mix).toContainText(mine.join(' '));
  await expectAccessible(page);
  await shot(page, 'takes-adults');
  await takes.keepPart.press('Enter');
  await expect(takes.panel).toHaveCount(0);
  await expect(page).not.toHaveURL(/panel=/);
  await expect(room.emberPassages).toContainText(mine.join(' '));

  // The one before can be had again, and Back closes what it opened.
  await page.keyboard.press('Alt+k');
  await expect(takes.all).toHaveCount(3);
  await page.goBack();
  await expect(takes.panel).toHaveCount(0);
  expect(await BookReader.wholeText(page, room.id)).toContain(mine.join(' '));
});

test('takes stand beside each other where there is room, and fit where there is none', async ({ page }) => {
  const room = await beginStory(page, TEENS);
  await room.tool(TEENS.words.retell).click();
  const compare = page.getByRole('link', { name: 'Compare 2 takes' });
  await expect(compare.first()).toBeVisible();
  await compare.first().click();
  const takes = new Takes(page);
  await expect(takes.all).toHaveCount(2);
  const [left, right] = await Promise.all([takes.all.nth(0).boundingBox(), takes.all.nth(1).boundingBox()]);
  const beside = left!.y === right!.y;
  expect(beside).toBe((page.viewportSize()?.width ?? 0) > 700);
  await shot(page, 'takes-teens');
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await takes.panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBeLessThanOrEqual(0);
  }
  await expectAccessible(page);
  await takes.keepWhole(1).click();
  await expect(takes.panel).toHaveCount(0);
});
