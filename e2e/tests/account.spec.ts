import { expectAccessible } from '../fixtures/axe';
import { shot } from '../fixtures/shot';
import { expect, test } from '../fixtures/test';
import { ADULTS, KIDS } from '../fixtures/tiers';
import { child, expectKept, fillSignIn, fillSignUp, signIn, signUp, somebody } from '../pages/account';
import { beginStory } from '../pages/landing';
import { Library } from '../pages/library';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('signing up keeps the trial story, and the library moves it from shelf to shelf', async ({ page }) => {
  const room = await beginStory(page, ADULTS);
  await room.keep();
  await fillSignUp(page, somebody());
  await page.waitForURL(`/s/${room.id}`);
  await expect(room.turn(ADULTS.line)).toHaveCount(1);
  const title = await page.getByRole('heading', { level: 1 }).innerText();

  const library = new Library(page);
  await library.open();
  await expect(library.story(title)).toBeVisible();
  // The cover is drawn behind the scenes, and comes when it is there.
  await expect(page.getByRole('article').locator('img').first()).not.toHaveJSProperty('naturalWidth', 0);
  await expectAccessible(page);
  await shot(page, 'library');

  await library.search.fill('drowned');
  await expect(page.getByRole('main').locator('mark')).toHaveText(/^drowned$/i);
  await library.search.fill('submarine');
  await expect(page.getByText('No story of yours has “submarine” in it.')).toBeVisible();
  await library.search.fill('');

  await library.shelf('Open');
  await library.act(title, 'Finish');
  await expect(library.story(title)).toHaveCount(0);
  await library.shelf('Finished');
  await expect(library.story(title)).toBeVisible();
  await shot(page, 'library-finished');
  await library.act(title, 'Re-open');
  await expect(library.story(title)).toHaveCount(0);
  await library.shelf('Open');
  await library.act(title, 'Move to trash');
  await expect(library.story(title)).toHaveCount(0);
  await library.shelf('Trash');
  await library.act(title, 'Restore');
  await expect(library.story(title)).toHaveCount(0);
  await library.shelf('All');
  await expect(library.story(title)).toBeVisible();
});

test('a device can be ended from another one, and knows it at once', async ({ page, anotherDevice, watch }) => {
  const person = somebody();
  const room = await beginStory(page, ADULTS);
  await room.keep();
  await fillSignUp(page, person);
  await page.waitForURL(`/s/${room.id}`);
  await expect(room.turn(ADULTS.line)).toHaveCount(1);

  const second = await (await anotherDevice()).newPage();
  await signIn(second, person);
  await second.goto('/settings/devices');
  await expect(second.getByText('This device', { exact: true })).toHaveCount(1);
  await expectAccessible(second);
  await shot(second, 'settings');
  await second.getByRole('button', { name: /^End the session on / }).click();
  await expect(second.getByRole('button', { name: /^End the session on / })).toHaveCount(0);

  watch.expect(/status of 401/);
  await expect(page.getByText('Your session has ended. Sign in again; nothing you wrote is lost.')).toBeVisible();
  await page.goto('/library');
  await page.waitForURL(/\/sign-in/);
});

test('signing out closes the library, and signing in opens it again', async ({ page, watch }) => {
  const person = somebody();
  await signUp(page, person);
  await page.goto('/me');
  await expectAccessible(page);
  await shot(page, 'me');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('/');
  await page.goto('/library');
  await page.waitForURL(/\/sign-in/);
  await expectAccessible(page);
  await shot(page, 'sign-in');

  watch.expect(/status of 401/, /sessions?$|sign-in$|login$/);
  await fillSignIn(page, person.email, 'eleven loud herons on the roof');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(person.email);
  await fillSignIn(page, person.email, person.password);
  await page.waitForURL(/\/library/);
});

test('a sign-up that fails says why at the field, and keeps what was typed', async ({ page, watch, anotherDevice }) => {
  await page.goto('/sign-up');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Choose a month and write the year with four digits.')).toBeVisible();
  await expect(page.getByText('Choose a pen name.')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'sign-up-errors');

  watch.expect(/status of 4(00|09|22)/, /\/api\/v1\//);
  const weak = somebody({ password: 'password1234' });
  await fillSignUp(page, weak);
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expectKept(page, weak);

  const known = somebody();
  await signUp(await (await anotherDevice()).newPage(), known);
  await fillSignUp(page, known);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectKept(page, known);
});

test('somebody under the age of consent is met by a kind page', async ({ page }) => {
  await page.goto('/sign-up');
  await fillSignUp(page, child());
  await expect(page.getByRole('heading', { name: 'One more person, please' })).toBeVisible();
  await expect(page.getByText('Nothing about you was stored')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'consent');
});

test('the story of somebody too young leaves the server and stays on the device', async ({ page, watch }) => {
  const room = await beginStory(page, KIDS);
  await room.keep();
  await fillSignUp(page, child());
  await page.getByRole('button', { name: /^Read “/ }).click();
  await expect(page.getByRole('region', { name: /^Book: / })).toBeVisible();

  watch.expect(/status of 40[14]/);
  const answer = await page.request.get(`/api/v1/stories/${room.id}`);
  expect([401, 404]).toContain(answer.status());
});
