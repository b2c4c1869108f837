import { expectAccessible } from '../fixtures/axe';
import { shot } from '../fixtures/shot';
import { expect, test } from '../fixtures/test';
import { HOUSES, KIDS, TEENS } from '../fixtures/tiers';
import { beginStory, Landing } from '../pages/landing';

test('the landing page asks for one line and nothing else', async ({ page }) => {
  const landing = new Landing(page);
  await landing.open();
  await expect(page.getByRole('radio', { name: 'a grown-up' })).toBeChecked();
  await expectAccessible(page);
  await shot(page, 'landing');
});

for (const house of HOUSES) {
  test(`a first fire in the house of ${house.tier}: a line, a passage, a picture, three ways on`, async ({ page }) => {
    const landing = new Landing(page);
    await landing.open();
    const room = await landing.light(house);

    const own = room.turn(house.line);
    await expect(own).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-tier', house.tier);

    await room.expectTold(1);
    await expect(own).toHaveCount(1);
    const [told = ''] = await room.emberTexts();
    expect(told.split(/\s+/).length).toBeGreaterThan(5);
    const inkOf = (words: string) => page.getByText(words).first().evaluate((element) => getComputedStyle(element).color);
    expect(await inkOf(house.line), 'people write in ink, Ember in plain words').not.toBe(await inkOf(told));

    await expect(room.picture).toHaveAttribute('alt', /\w+ \w+/);
    await expect(room.picture).toHaveJSProperty('complete', true);
    expect(await room.picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expect(room.ways).toHaveCount(3);
    await expectAccessible(page);
    await shot(page, `room-${house.tier}`);

    await room.takeWay();
    await expect(room.ownTurns).toHaveCount(2);
    await room.expectTold(2);
    await shot(page, `room-two-turns-${house.tier}`);
  });
}

for (const house of [KIDS, TEENS]) {
  test(`the newest words of ${house.tier} stay in view, turn after turn`, async ({ page }) => {
    const room = await beginStory(page, house);
    await room.takeWay();
    await room.expectTold(2);
    await expect(page.getByRole('button', { name: /^(Down to the new part|Jump to latest)$/ })).toHaveCount(0);
    await expect(room.tool(house.words.undo)).toBeInViewport();
  });
}
