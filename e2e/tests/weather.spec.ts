import { expect, test } from '../fixtures/test';
import { ADULTS } from '../fixtures/tiers';
import { beginStory } from '../pages/landing';
import { Room } from '../pages/room';

const { secondLine, words } = ADULTS;

/** What a browser says of a server that is not there. */
const NOBODY_THERE = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to fetch|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/;

test('kill -9 in the middle of Ember’s stream loses nothing and doubles nothing', async ({ page, server, watch }) => {
  watch.expect(NOBODY_THERE);
  let deltas = 0;
  const midStream = new Promise<void>((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        if (!String(payload).includes('segment:delta')) return;
        deltas += 1;
        if (started && deltas > before) resolve();
      });
    });
  });
  let started = false;
  let before = 0;
  const room = await beginStory(page, ADULTS);
  before = deltas;
  started = true;
  await room.add(secondLine);
  await midStream;
  await server.kill();
  await expect(room.turn(secondLine)).toHaveCount(1);
  await expect(page.getByText(words.offline)).toBeVisible();

  await server.start();
  await room.expectTold(2);
  await expect(room.turn(secondLine)).toHaveCount(1);
  await page.reload();
  await room.expectTold(2);
  await expect(room.turn(secondLine)).toHaveCount(1);
});

test('a draft survives its tab', async ({ page, context }) => {
  const room = await beginStory(page, ADULTS);
  await room.box.pressSequentially('Half a sentence about the bell');
  await expect(page.getByText('Draft kept')).toBeVisible();
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
