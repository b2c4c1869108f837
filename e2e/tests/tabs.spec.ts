import { expect, test } from '../fixtures/test';
import { ADULTS } from '../fixtures/tiers';
import { fillSignIn, fillSignUp, somebody } from '../pages/account';
import { beginStory } from '../pages/landing';
import { Room } from '../pages/room';

// Sentences come whole: what is tested is what stays, not how it arrives.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('two tabs of one person agree: on a draft, and on who is there', async ({ page, context, watch }) => {
  const person = somebody();
  const room = await beginStory(page, ADULTS);
  await room.keep();
  await fillSignUp(page, person);
  await page.waitForURL(`/s/${room.id}`);
  const second = await context.newPage();
  await second.goto(`/s/${room.id}`);
  const there = new Room(second, ADULTS);
  await expect(there.box).toBeVisible();

  await room.box.fill('Half a sentence about the bell');
  await expect(there.box).toHaveValue('Half a sentence about the bell');
  await there.box.fill('');
  await expect(room.box).toHaveValue('');

  watch.expect(/status of 401/);
  await second.goto('/me');
  await second.getByRole('button', { name: 'Sign out' }).click();
  await second.waitForURL('/');
  await page.waitForURL(/\/sign-in/);
  await fillSignIn(page, person.email, person.password);
  await page.waitForURL(/\/library/);
});

test('a session that ends leaves one’s words on the page, and goes on over them', async ({ page, context, watch }) => {
  const person = somebody();
  const room = await beginStory(page, ADULTS);
  await room.keep();
  await fillSignUp(page, person);
  await page.waitForURL(`/s/${room.id}`);
  await room.box.fill('Half a sentence about the bell');

  // As if it had run out: the server forgets it, and says so on the line.
  watch.expect(/status of 401/);
  const ended = await context.request.post('/api/v1/auth/logout');
  expect(ended.ok()).toBe(true);
  await expect(page.getByText('Your session has ended.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  const over = page.getByRole('dialog', { name: 'Sign in again' });
  await over.getByLabel('E-mail').fill(person.email);
  await over.getByLabel('Password', { exact: true }).fill(person.password);
  await over.getByRole('button', { name: 'Sign in' }).click();
  await expect(over).toHaveCount(0);
  await expect(room.box).toHaveValue('Half a sentence about the bell');
  await page.getByRole('button', { name: ADULTS.words.add }).click();
  await room.expectTold(2);
});
