import { Frames } from '../fixtures/frames';
import { expect, test } from '../fixtures/test';
import { ADULTS } from '../fixtures/tiers';
import { beginStory, Landing } from '../pages/landing';
import { Room } from '../pages/room';

// Sentences come whole: what is tested is what stays, not how it arrives.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { secondLine, words } = ADULTS;

/** What a browser says of a server that is not there. */
const NOBODY_THERE = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to fetch|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/;

test('kill -9 while Ember answers loses nothing and doubles nothing', async ({ page, server, watch }) => {
  watch.expect(NOBODY_THERE);
  const heard = new Frames(page);
  const room = await beginStory(page, ADULTS);

  // Ember needs some milliseconds for a passage: the kill comes with the first sign of it, from within the listener.
  const killed = heard.first('segment:started', () => server.kill());
  await room.add(secondLine);
  await killed;
  await expect(room.turn(secondLine)).toHaveCount(1);
  await expect(page.getByText(words.offline)).toBeVisible();

  await server.start();
  await room.expectTold(2);
  await expect(room.turn(secondLine)).toHaveCount(1);
  await page.reload();
  await room.expectTold(2);
  await expect(room.ownTurns).toHaveCount(2);
});

test('a draft survives its tab', async ({ page, context }) => {
  const room = await beginStory(page, ADULTS);
  await room.box.pressSequentially('Half a sentence about the bell');
  await expect.poll(() => room.keptDraft()).toBe('Half a sentence about the bell');
  const address = page.url();
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await expect(new Room(again, ADULTS).box).toHaveValue('Half a sentence about the bell');
});

test('a turn added offline says so quietly, and goes in once when the line is back', async ({ page, context, watch }) => {
  watch.expect(NOBODY_THERE);
  const room = await beginStory(page, ADULTS);
  await context.setOffline(true);
  await room.add(secondLine);
  await expect(room.turn(secondLine)).toContainText(words.kept);
  await expect(page.getByText(words.offline)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);

  await context.setOffline(false);
  await room.expectTold(2);
  await expect(room.turn(secondLine)).toHaveCount(1);
  await expect(room.turn(secondLine)).not.toContainText(words.kept);
  await page.reload();
  await room.expectTold(2);
  await expect(room.ownTurns).toHaveCount(2);
});

test('where no WebSocket gets through, a story is written all the same', async ({ page }) => {
  await page.addInitScript(refuseWebSockets);
  const polls: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('transport=')) polls.push(request.url());
  });
  const room = await beginStory(page, ADULTS);
  await room.add(secondLine);
  await room.expectTold(2);
  await expect(room.turn(secondLine)).toHaveCount(1);
  expect(polls.length).toBeGreaterThan(0);
  expect(polls.filter((url) => !url.includes('transport=polling'))).toEqual([]);
});

test('a first line without a way to the server waits, and begins its story by itself', async ({ page, context, watch }) => {
  watch.expect(NOBODY_THERE);
  const landing = new Landing(page);
  await landing.open();
  await context.setOffline(true);
  await landing.press(ADULTS);
  await expect(page.getByRole('button', { name: 'Start when back online' })).toBeVisible();

  await context.setOffline(false);
  const room = await landing.enter(ADULTS);
  await room.expectTold(1);
});

test('a way into the room that went unanswered is asked for again', async ({ page }) => {
  let lost = false;
  await page.routeWebSocket(/socket\.io/, (toPage) => {
    const toServer = toPage.connectToServer();
    toPage.onMessage((frame) => {
      if (!lost && String(frame).includes('story:join')) lost = true;
      else toServer.send(frame);
    });
  });
  await beginStory(page, ADULTS);
  expect(lost).toBe(true);
});

/** Runs in the page: every WebSocket fails to open, as behind a proxy that knows nothing of them. */
function refuseWebSockets(): void {
  globalThis.WebSocket = class extends EventTarget {
    onerror: ((event: Event) => void) | null = null;
    constructor() {
      super();
      queueMicrotask(() => this.onerror?.(new Event('error')));
    }
    close(): void {}
  } as unknown as typeof WebSocket;
}
