import { expectAccessible } from '../fixtures/axe';
import { tabTo } from '../fixtures/keys';
import { presser } from '../fixtures/press';
import { shot } from '../fixtures/shot';
import { expect, test } from '../fixtures/test';
import { TEENS } from '../fixtures/tiers';
import { BookReader } from '../pages/book-reader';
import { beginStory, Landing } from '../pages/landing';
import { MindPanel } from '../pages/mind-panel';

const { line, secondLine } = TEENS;
const DRAFT = 'The number 449 was scratched into the dial.';
const ROUGH = 'Shit, said Jae, the blue door is locked.';
const SOFTER = 'Shoot, said Jae, the blue door is locked.';
const CRUEL = 'Nobody would miss you, Lupe. You are a worthless loser and everybody hates you.';

test('Noor drafts while Ember is on a roll, swears and is softened, and prints her zine', async ({ page, hasTouch }) => {
  const press = presser(hasTouch);
  const landing = new Landing(page);
  await landing.open();
  await press(page.locator('label').filter({ hasText: TEENS.who }));
  await page.getByLabel('The first line of your story').fill(line);
  await press(page.getByRole('button', { name: 'Light the fire' }));
  const room = await landing.enter(TEENS);
  await room.expectTold(1);
  await expectAccessible(page);

  // Her words stand on the page at once, and Ember's come glowing: she need not wait for them to write on.
  await room.box.fill(secondLine);
  await press(room.addButton);
  await expect(room.turn(secondLine)).toBeVisible();
  await room.box.fill(DRAFT);
  await expect(page.getByText('You’re next, start typing')).toBeVisible();
  await expect(room.addButton).toBeDisabled();
  await shot(page, 'noor-drafting');
  await press(page.getByRole('button', { name: 'Show all now' }));
  await room.expectTold(2);
  await expect(room.box).toHaveValue(DRAFT);
  await press(room.addButton);
  await expect(room.turn(DRAFT)).toBeVisible();
  await room.expectTold(3);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await room.box.fill(ROUGH);
  await press(room.addButton);
  await expect(room.turn(SOFTER)).toBeVisible();
  await room.expectTold(4);

  const file = new MindPanel(page, TEENS);
  await file.open(press);
  await expectAccessible(page);
  await shot(page, 'noor-case-file');
  await press(file.item('Noor'));
  await expect(page.locator('article:focus')).toContainText('Noor');

  await press(room.bind);
  const book = new BookReader(page);
  await expect(book.region).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'noor-book');
});

test('what may not go in stays with Noor, and says why', async ({ page, hasTouch }) => {
  const press = presser(hasTouch);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const room = await beginStory(page, TEENS);
  await room.box.fill(CRUEL);
  await press(room.addButton);
  const nudge = page.getByRole('alert');
  await expect(nudge).toContainText(/could hurt somebody/);
  await expectAccessible(page);
  await shot(page, 'noor-nudge');
  await press(nudge.getByRole('button', { name: 'Keep in drafts' }));
  await expect(nudge).toHaveCount(0);
  await expect(room.box).toHaveValue(CRUEL);
  await expect(room.box).toBeFocused();
  await expect.poll(() => room.keptDraft()).toBe(CRUEL);
  await page.reload();
  await expect(room.box).toHaveValue(CRUEL);
  await expect(room.ownTurns).toHaveCount(1);
});

test('Noor needs no more than a keyboard', async ({ page, hasTouch }) => {
  test.skip(hasTouch, 'a phone has no keys to walk by');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { keyboard } = page;
  const landing = new Landing(page);
  await landing.open();
  await tabTo(page, page.getByLabel('The first line of your story'));
  await keyboard.type(line);
  await tabTo(page, page.getByRole('radio', { name: 'a grown-up' }));
  await keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: TEENS.who })).toBeChecked();
  await keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Light the fire' })).toBeFocused();
  await keyboard.press('Enter');

  const room = await landing.enter(TEENS);
  await room.expectTold(1);
  await tabTo(page, room.ways);
  await keyboard.press('Enter');
  await expect(room.box).toBeFocused();
  await expect(room.box).not.toHaveValue('');
  await keyboard.press('Control+Enter');
  await room.expectTold(2);
  await keyboard.press('Alt+3');
  await expect(page.getByRole('radio', { name: 'Do', exact: true })).toBeChecked();
  await tabTo(page, room.box);
  await keyboard.type(CRUEL);
  await keyboard.press('Control+Enter');
  const keep = page.getByRole('button', { name: 'Keep in drafts' });
  await expect(keep).toBeVisible();
  await tabTo(page, keep);
  await keyboard.press('Enter');
  await expect(room.box).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type(DRAFT);
  await keyboard.press('Control+Enter');
  await room.expectTold(3);

  const file = new MindPanel(page, TEENS);
  await keyboard.press('Alt+b');
  await expect(file.panel).toBeFocused();
  await tabTo(page, file.item('Noor'));
  await keyboard.press('Enter');
  await expect(page.locator('article:focus')).toContainText('Noor');
  await tabTo(page, room.box);
  await keyboard.press('Alt+ArrowUp');
  await expect(room.emberPassages.last()).toBeFocused();
  await tabTo(page, room.bind);
  await keyboard.press('Enter');
  await expect(new BookReader(page).region).toBeVisible();
});
