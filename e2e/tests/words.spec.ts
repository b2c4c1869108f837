import { expect, test } from '../fixtures/test';
import { ADULTS, HOUSES } from '../fixtures/tiers';
import { beginStory } from '../pages/landing';

// Sentences come whole: what is tested is what stays, not how it arrives.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What people write besides words of the usual length. */
const ODD = {
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈🧑🏽‍🚀'.repeat(30),
  japanese: '灯台の光が海の上をゆっくりと回り続けていた。'.repeat(8),
  arabic: 'كان الضوء يدور ببطء فوق البحر المظلم. '.repeat(6),
  zalgo: `T${'\u0300\u0316\u0338\u0489'.repeat(6)}h${'\u0310\u0327'.repeat(8)}e `.repeat(20),
  endless: 'Donaudampfschifffahrtsgesellschaft'.repeat(12),
  address: `https://example.org/${'a'.repeat(400)}`,
};

for (const house of HOUSES) {
  test(`${house.tier}: no script, sign or endless word breaks the room at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const room = await beginStory(page, house);
    for (const [name, text] of Object.entries(ODD)) {
      await room.openBox();
      await room.box.fill(text);
      expect(await sideways(page), `${name} in the box`).toEqual([]);
      await page.getByRole('button', { name: house.words.add }).click();
      await expect(room.box.or(page.getByRole('button', { name: 'My own idea' }))).toBeVisible();
      expect(await sideways(page), `${name} on the page`).toEqual([]);
    }
  });
}

test('a pasted book is cut into turns, and the tab stays alive', async ({ page, context }) => {
  const room = await beginStory(page, ADULTS);
  await room.box.focus();
  const words = await page.evaluate(pasteBook, 200_000);
  await page.getByRole('button', { name: /^Cut into \d+ turns$/ }).click();
  await expect(page.getByText(/^Part 1 of \d+$/)).toBeVisible();
  const total = Number((await page.getByText(/^Part 1 of \d+$/).textContent())?.match(/\d+$/)?.[0]);
  expect(total).toBeGreaterThan(50);
  const first = await room.box.inputValue();
  expect(first.length).toBeLessThanOrEqual(20_000);
  expect(first).toContain('word0 ');
  expect(words).toBe(200_000);

  // The tab is killed: all of it is there again.
  await expect.poll(() => room.keptDraft()).toBe(first);
  const address = page.url();
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByText(`Part 1 of ${total}`)).toBeVisible();
  await expect(again.getByRole('textbox', { name: ADULTS.words.composer })).toHaveValue(first);
  await again.getByRole('button', { name: ADULTS.words.add }).click();
  await expect(again.getByText(`Part 2 of ${total}`)).toBeVisible();
});

/** Runs in the page: pastes a text of so many words where the caret is. */
function pasteBook(count: number): number {
  const words = Array.from({ length: count }, (_, i) => `word${i}${i % 12 === 11 ? '.' : ''}`);
  const data = new DataTransfer();
  data.setData('text/plain', words.join(' '));
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  return words.length;
}

/** What stands out of the window at its sides, or makes the page wider than it. */
function sideways(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
    for (const element of document.querySelectorAll<HTMLElement>('main article, main article p, form, textarea, header, nav, section')) {
      const box = element.getBoundingClientRect();
      const shown = element.checkVisibility() && box.width > 1;
      if (shown && (box.left < -1 || box.right > width + 1)) found.push(`${element.tagName} ${element.className}`);
    }
    return found;
  });
}
