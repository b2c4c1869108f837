import { expectAccessible } from '../fixtures/axe';
import { tabTo } from '../fixtures/keys';
import { paste } from '../fixtures/paste';
import { presser } from '../fixtures/press';
import { shot } from '../fixtures/shot';
import { expect, test } from '../fixtures/test';
import { ADULTS } from '../fixtures/tiers';
import { fillSignUp, somebody } from '../pages/account';
import { BookReader } from '../pages/book-reader';
import { Landing } from '../pages/landing';
import { Library } from '../pages/library';
import { MindPanel } from '../pages/mind-panel';
import { Room } from '../pages/room';
import { Takes } from '../pages/takes';

// Sentences come whole: what is walked here is the way, not the glow.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { line, words } = ADULTS;

const THINGS = ['lamp', 'ledger', 'oar', 'bell', 'stair', 'letter', 'gull', 'rope', 'window', 'coat'];
const DEEDS = ['lay where she had left it', 'smelled of salt and paraffin', 'would not be moved', 'was older than the house', 'turned up again in spring'];

/** A draft of two thousand words: ten a sentence, no two sentences alike. */
const CHAPTER = Array.from({ length: 200 }, (_, i) => `On day ${i + 1} the ${THINGS[i % 10]} ${DEEDS[Math.floor(i / 10) % 5]}, Maren noted.`).join(' ');

test('Maren brings two thousand words, takes half of each take, and the story becomes hers', async ({ page, context, hasTouch }) => {
  const press = presser(hasTouch);
  const landing = new Landing(page);
  await landing.open();
  await page.getByLabel('The first line of your story').fill(line);
  await press(page.getByRole('button', { name: 'Light the fire' }));
  const room = await landing.enter(ADULTS);
  await room.expectTold(1);
  await expect(room.picture).toHaveAttribute('alt', /\w+ \w+/);
  await expectAccessible(page);

  const mind = new MindPanel(page, ADULTS);
  await mind.open(press);
  await expectAccessible(page);
  await shot(page, 'maren-in-mind');
  await press(mind.item('Maren'));
  await expect(page.locator('article:focus')).toContainText('Maren');

  await press(room.box);
  await paste(page, CHAPTER);
  await expect(room.box).toHaveValue(CHAPTER);
  await press(room.addButton);
  await expect(room.turn('On day 200 the coat')).toBeVisible();
  await room.expectTold(2);

  await press(room.tool(words.retell));
  await expect(page.getByRole('link', { name: 'Compare 2 takes' })).toBeVisible();
  await room.expectTold(2);
  await press(room.tool(words.retell));
  await press(page.getByRole('link', { name: 'Compare 3 takes' }));
  const takes = new Takes(page);
  await expect(takes.all).toHaveCount(3);
  const mine = [await takes.sentence(1, 0), await takes.sentence(3, 1)];
  await press(takes.box(1, 0));
  await press(takes.box(3, 1));
  await expect(takes.mix).toContainText(mine.join(' '));
  await expectAccessible(page);
  await shot(page, 'maren-takes');
  await press(takes.keepPart);
  await expect(takes.panel).toHaveCount(0);
  await expect(room.emberPassages.last()).toContainText(mine.join(' '));

  // She closes the tab: the story is still at the same address on this device.
  const address = page.url();
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  const back = new Room(again, ADULTS);
  await expect(back.emberPassages.last()).toContainText(mine.join(' '));
  await back.keep();
  await fillSignUp(again, somebody());
  await again.waitForURL(`/s/${room.id}`);
  await expect(back.turn(line)).toHaveCount(1);
  const title = await again.getByRole('heading', { level: 1 }).innerText();

  await press(back.bind);
  const book = new BookReader(again);
  await expect(book.region).toBeVisible();
  await expectAccessible(again);
  await shot(again, 'maren-book');
  const library = new Library(again);
  await library.open();
  await expect(library.story(title)).toBeVisible();
});

test('Maren needs no more than a keyboard', async ({ page, hasTouch }) => {
  test.skip(hasTouch, 'a phone has no keys to walk by');
  const { keyboard } = page;
  const landing = new Landing(page);
  await landing.open();
  await tabTo(page, page.getByLabel('The first line of your story'));
  await keyboard.type(line);
  await keyboard.press('Control+Enter');

  const room = await landing.enter(ADULTS);
  await room.expectTold(1);
  const mind = new MindPanel(page, ADULTS);
  await expect(mind.panel).toBeVisible();
  await keyboard.press('Alt+b');
  await expect(mind.panel).toBeFocused();
  await tabTo(page, mind.item('Maren'));
  await keyboard.press('Enter');
  await expect(page.locator('article:focus')).toContainText('Maren');

  await tabTo(page, room.box);
  await paste(page, CHAPTER);
  await keyboard.press('Control+Enter');
  await expect(room.turn('On day 200 the coat')).toBeVisible();
  await room.expectTold(2);

  await keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await keyboard.type('another take');
  await keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Compare 2 takes' })).toBeVisible();
  await keyboard.press('Alt+k');
  const takes = new Takes(page);
  await expect(takes.all).toHaveCount(2);
  await tabTo(page, takes.keepWhole(1));
  await keyboard.press('Enter');
  await expect(takes.panel).toHaveCount(0);
  await room.expectTold(2);

  await tabTo(page, room.bind);
  await keyboard.press('Enter');
  const book = new BookReader(page);
  await expect(book.region).toBeVisible();
  const before = await book.place();
  await keyboard.press('ArrowRight');
  await expect.poll(() => book.place()).not.toBe(before);
});
