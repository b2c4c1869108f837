import type { Page } from '@playwright/test';
import { KEPT_CHROMIUM } from '../fixtures/kept-browser';
import { expect, test } from '../fixtures/test';
import { HOUSES } from '../fixtures/tiers';
import { actor, stranger } from './cast';
import { change } from './look';
import { settled } from './screens';
import { holdStill } from './still-life';

/** Of all its pixels so many may differ. */
const TOLERANCE = 0.001;

test.use({ serviceWorkers: 'block' });

for (const { tier } of HOUSES) {
  test(`the room and the library of ${tier} look as they did`, async ({ browser, baseURL, watch, viewport, hasTouch, isMobile }) => {
    watch.expect(/status of 40[14]|Service Worker registration blocked/);
    const { page, context, stories } = await actor(browser, baseURL ?? '', tier, { viewport, hasTouch, isMobile, serviceWorkers: 'block' });
    watch.follow(context);
    await holdStill(page);
    for (const light of ['day', 'evening'] as const) {
      await change(page, { tier, light }, true);
      await page.goto(`/s/${stories.open}`);
      await settled(page);
      await expectLook(page, `room-${tier}-${light}`);
      await page.goto('/library');
      await settled(page);
      await expectLook(page, `library-${tier}-${light}`);
    }
    await context.close();
  });
}

test('the landing page looks as it did', async ({ browser, baseURL, watch, viewport, hasTouch, isMobile }) => {
  watch.expect(/Service Worker registration blocked/);
  const context = await stranger(browser, baseURL ?? '', { tier: 'adults' }, { viewport, hasTouch, isMobile, serviceWorkers: 'block' });
  watch.follow(context);
  const page = await context.newPage();
  await page.goto('/');
  await settled(page);
  await expectLook(page, 'landing');
  await context.close();
});

/** Compares the page with its reference. Another browser than the one it was made with says what differs, and passes. */
async function expectLook(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  const here = page.context().browser()?.version().split('.')[0];
  const comparison = expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: TOLERANCE });
  if (here === KEPT_CHROMIUM) return comparison;
  await comparison.catch((error: Error) => console.log(`Chromium ${here}, not ${KEPT_CHROMIUM}: ${name} differs. ${error.message.split('\n')[0]}`));
}
