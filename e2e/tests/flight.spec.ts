import { expect, test } from '../fixtures/test';
import { expectAccessible } from '../fixtures/axe';
import { shot } from '../fixtures/shot';
import { ADULTS } from '../fixtures/tiers';
import { signUp, somebody } from '../pages/account';
import { BookReader } from '../pages/book-reader';
import { Device } from '../pages/device';
import { beginStory } from '../pages/landing';
import { Room } from '../pages/room';

// Sentences come whole: what is tested is what stays, not how it arrives.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What a browser says of a network that is not there. */
const NOBODY_THERE = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to fetch|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_FAILED|RequestFailed: offline/;

const { words } = ADULTS;
const TURNS = Array.from({ length: 20 }, (_, i) => `On the ${i + 1}th page of the ledger the ink was still wet.`);

test('twenty turns without a network outlive their tab and the server, and arrive once', async ({ page, context, server, watch }) => {
  test.setTimeout(180_000);
  watch.expect(NOBODY_THERE);
  const device = new Device(context);
  const room = await beginStory(page, ADULTS);
  const address = page.url();
  await device.expectKept(page);
  await expect.poll(() => device.rows(page, 'fireside.seen', 'stories')).toBe(1);

  await device.flightMode(true);
  await server.kill();
  for (const turn of TURNS) {
    await room.add(turn);
    await expect(room.turn(turn)).toContainText(words.kept);
  }
  await expect.poll(() => device.rows(page, 'fireside', 'outbox')).toBe(TURNS.length);
  await device.killTab(page);

  // Still in flight mode, the room opens with all of it.
  const again = await context.newPage();
  await again.goto(address);
  const later = new Room(again, ADULTS);
  for (const turn of TURNS) await expect(later.turn(turn)).toContainText(words.kept);
  await expect(again.getByText(words.offline)).toBeVisible();
  await shot(again, 'flight-room');

  await server.start();
  await device.flightMode(false);
  await expect.poll(() => device.rows(again, 'fireside', 'outbox'), { timeout: 60_000 }).toBe(0);
  await again.reload();
  for (const turn of TURNS) await expect(later.turn(turn)).toHaveCount(1);
  await expect(later.ownTurns).toHaveCount(TURNS.length + 1);
});

test('what was opened opens in flight mode: the library, and a book to its last picture', async ({ page, context, watch }) => {
  watch.expect(NOBODY_THERE);
  const device = new Device(context);
  await signUp(page, somebody());
  await page.goto('/new');
  await page.getByRole('textbox', { name: 'The first line' }).fill(ADULTS.line);
  await page.getByRole('button', { name: 'Light the fire' }).click();
  await page.waitForURL(/\/s\//);
  const room = new Room(page, ADULTS);
  await room.expectTold(1);
  await expect(room.picture).toBeVisible();
  await device.expectKept(page);

  const text = await BookReader.wholeText(page, room.id);
  await expect.poll(() => device.rows(page, 'fireside.seen', 'books')).toBe(1);
  const reader = new BookReader(page);
  const pictures = await reader.pictures();
  // At once, with pages that were never turned to: they come along all the same.
  await page.goto('/library');
  await expect.poll(() => device.keptPictures(page, pictures)).toBe(pictures.length);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect.poll(() => device.rows(page, 'fireside.seen', 'shelves')).toBe(1);

  await device.flightMode(true);
  await page.goto(`/book/${room.id}`);
  await expect(reader.region).toBeVisible();
  await shot(page, 'flight-book');
  expect(await BookReader.wholeText(page, room.id)).toBe(text);
  const shown = await reader.pictures();
  expect(shown).toHaveLength(pictures.length);
  for (const picture of shown) expect(await page.evaluate(widthOf, picture)).toBeGreaterThan(0);

  await page.goto('/library');
  await expect(page.getByText('Showing the shelf as it was.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'flight-library');

  // A page of somebody who has never been here is not made up.
  await page.goto('/book/01999999-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  watch.expect(/status of 404|RequestFailed/);
  await device.flightMode(false);
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
});

test('signing out leaves nothing of the person, and a missing file stays missing', async ({ page, context, watch }) => {
  watch.expect(/status of 404/);
  const device = new Device(context);
  await signUp(page, somebody());
  await device.expectKept(page);
  await expect.poll(() => device.rows(page, 'fireside.seen', 'people')).toBe(1);
  const missing = await page.evaluate(async () => (await fetch('/assets/app-00000000.js')).status);
  expect(missing).toBe(404);

  await page.goto('/me');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const table of ['people', 'shelves', 'stories', 'books']) expect(await device.rows(page, 'fireside.seen', table)).toBe(0);
  expect(await device.caches(page)).not.toContain('pictures');
});

test('a newer version is offered between turns, and never under somebody’s words', async ({ page, context }) => {
  const device = new Device(context);
  const room = await beginStory(page, ADULTS);
  await device.expectKept(page);
  await room.box.fill('Half a sentence about the bell');
  await device.newerVersion(page);
  const offer = page.getByRole('button', { name: 'Load it' });
  await expect.poll(() => device.waits(page)).toBe(true);
  await expect(offer).toHaveCount(0);

  await room.box.fill('');
  await expect(offer).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'update-ready');
  const again = page.waitForEvent('load');
  await offer.click();
  await again;
  await room.expectTold(1);
});

/** Runs in the page: the width of a picture as it comes. */
async function widthOf(url: string): Promise<number> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image.naturalWidth;
}
