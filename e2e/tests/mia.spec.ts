import { expectAccessible } from '../fixtures/axe';
import { tabTo } from '../fixtures/keys';
import { presser } from '../fixtures/press';
import { shot } from '../fixtures/shot';
import { expect, test } from '../fixtures/test';
import { KIDS } from '../fixtures/tiers';
import { Voice } from '../fixtures/voice';
import { BookReader } from '../pages/book-reader';
import { Landing } from '../pages/landing';
import { Wizard } from '../pages/wizard';

const SENTENCE = 'A brave fox in a lighthouse has to find a fallen star.';
const OWN = 'And all the boats went bonk.';

/** The wizard's cards are 84 px high and everything else a child presses 60. */
async function expectLargeTargets(wizard: Wizard): Promise<void> {
  const sizes = (found: Element[]) => found.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height));
  const cards = await wizard.page.locator('fieldset label').evaluateAll(sizes);
  expect(Math.min(...cards)).toBeGreaterThanOrEqual(84);
  const pressed = await wizard.page.locator('header a, button').evaluateAll(sizes);
  expect(Math.min(...pressed)).toBeGreaterThanOrEqual(60);
}

test('Mia begins with pictures, hears them, and her sentence becomes a story and a book', async ({ page, hasTouch }) => {
  const press = presser(hasTouch);
  // Ember's words come a sentence at a time: what is walked here is the way, not the glow.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const voice = await Voice.give(page);
  const landing = new Landing(page);
  await landing.open();
  await page.getByRole('radio', { name: 'a child', exact: true }).check();
  await press(page.getByRole('link', { name: 'Choose with pictures' }));

  const wizard = new Wizard(page);
  await press(wizard.card('a brave fox'));
  await expect(wizard.picture('a brave fox')).toBeChecked();
  await expect.poll(() => voice.said()).toEqual(['a brave fox']);
  await expect(wizard.sentence).toContainText('A brave fox in');
  await expectLargeTargets(wizard);
  await expectAccessible(page);
  await shot(page, 'wizard-who');
  await press(wizard.button('Next'));

  await press(wizard.button('Surprise me'));
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await page.goBack();
  await expect(wizard.picture('a brave fox')).toBeChecked();
  await page.goForward();
  await press(wizard.card('a lighthouse'));
  await shot(page, 'wizard-where');
  await page.reload();
  await expect(wizard.picture('a lighthouse')).toBeChecked();
  await press(wizard.button('Next'));

  await press(wizard.card('find a fallen star'));
  await press(wizard.button('Read it to me'));
  await expect.poll(() => voice.said()).toContain(SENTENCE.slice(0, -1));
  await shot(page, 'wizard-trouble');
  await press(wizard.button('Light the fire!'));

  const room = await wizard.enter();
  await expect(room.turn(SENTENCE)).toHaveCount(1);
  await expect(room.picture).toHaveAttribute('alt', /fox|lighthouse/i);
  await room.expectTold(1);

  const [told = ''] = await room.emberTexts();
  await press(wizard.button('Read to me'));
  expect(told.startsWith((await voice.said()).at(-1) ?? '?')).toBe(true);
  await voice.word(0);
  await expect(page.getByRole('button', { name: 'Stop reading' }).first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'room-kids-reading');
  await page.keyboard.press('Escape');
  await expect(wizard.button('Read to me')).toBeVisible();

  await press(page.locator('[data-choice]').first());
  await room.expectTold(2);
  await expect(room.ownTurns).toHaveCount(2);
  await press(wizard.button('Go back'));
  await expect(room.ownTurns).toHaveCount(1);
  await press(wizard.button('My own idea'));
  await room.box.fill(OWN);
  await press(wizard.button(KIDS.words.add));
  await expect(room.turn(OWN)).toBeVisible();
  await room.expectTold(2);

  await press(room.bind);
  await expect(new BookReader(page).region).toBeVisible();
});

test('Mia needs no more than a keyboard', async ({ page, hasTouch }) => {
  test.skip(hasTouch, 'a phone has no keys to walk by');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/new?for=kids');
  const wizard = new Wizard(page);
  const { keyboard } = page;
  await expect(wizard.question('Who is it about?')).toBeVisible();
  await expect(page.getByRole('button', { name: /read/i }), 'no voice, no control for one').toHaveCount(0);
  await tabTo(page, wizard.picture('a brave fox'));
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect(wizard.question('Where are we?')).toBeFocused();
  await tabTo(page, wizard.button('My own idea'));
  await keyboard.press('Enter');
  await keyboard.type('under the bed');
  await keyboard.press('Enter');
  await expect(wizard.question('What goes wrong?')).toBeFocused();
  await tabTo(page, wizard.button('Surprise me'));
  await keyboard.press('Enter');
  await expect(wizard.sentence).toContainText(/A brave fox under the bed has to \w+/);
  await tabTo(page, wizard.button('Light the fire!'));
  await keyboard.press('Enter');

  const room = await wizard.enter();
  await room.expectTold(1);
  await tabTo(page, page.locator('[data-choice]'));
  await tabTo(page, wizard.button('My own idea'));
  await keyboard.press('Enter');
  await expect(room.box).toBeFocused();
  await keyboard.type(OWN);
  await keyboard.press('Control+Enter');
  await room.expectTold(2);
  await tabTo(page, page.getByRole('link', { name: 'Make the book' }));
  await keyboard.press('Enter');
  await expect(new BookReader(page).region).toBeVisible();
});
