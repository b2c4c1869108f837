import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { shot } from '../fixtures/shot';
import { expect, test } from '../fixtures/test';
import { ADULTS } from '../fixtures/tiers';
import { signUp, somebody } from '../pages/account';
import { Room } from '../pages/room';

type Mode = 'round_robin' | 'free' | 'director' | 'fold' | 'vote';

const PHONE = { width: 390, height: 844 };
/** What a browser says of a network that is gone, and of one that carries no WebSocket. */
const NO_WAY = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|WebSocket/;

// Sentences come whole: what is tested is what stays, not how it arrives.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

interface Circle {
  id: string;
  ana: Room;
  /** On a phone, and offline in the middle. */
  ben: Room;
  /** Without a WebSocket: on polling. */
  cyd: Room;
  rooms: Room[];
  /** Takes Ben's network away while something happens. */
  withoutBen: (during: () => Promise<void>) => Promise<void>;
  /** Everybody has these turns, and no other, in this order. */
  expectSame: (turns: readonly string[]) => Promise<void>;
}

async function sitDown(page: Page, device: () => Promise<BrowserContext>, mode: Mode): Promise<Circle> {
  await signUp(page, somebody({ penName: 'Ana' }));
  const asked = await page.context().request.post('/api/v1/stories', {
    headers: { 'Idempotency-Key': randomUUID() },
    data: { audience: 'adults', premise: 'Three friends keep a lighthouse that nobody has asked for.', mode, narrator: 'off' },
  });
  const made = (await asked.json()) as { id: string; invite: string };
  const join = async (penName: string, context: BrowserContext) => {
    const other = await context.newPage();
    await signUp(other, somebody({ penName }));
    await other.goto(`/s/${made.id}?join=${made.invite}`);
    await expect(other.getByRole('main', { name: 'The story' })).toBeVisible();
    return other;
  };
  const phone = await device();
  const bens = await join('Ben', phone);
  await bens.setViewportSize(PHONE);
  const old = await device();
  await old.addInitScript(withoutWebSocket);
  const cyds = await join('Cyd', old);
  const polled = cyds.waitForRequest(/transport=polling/);
  await page.goto(`/s/${made.id}`);
  await expect(page.getByRole('main', { name: 'The story' })).toBeVisible();
  await polled;
  const rooms = [page, bens, cyds].map((one) => new Room(one, ADULTS));
  const [ana, ben, cyd] = rooms as [Room, Room, Room];
  return {
    id: made.id,
    ana,
    ben,
    cyd,
    rooms,
    withoutBen: async (during) => {
      await phone.setOffline(true);
      await during();
      await phone.setOffline(false);
    },
    expectSame: async (turns) => {
      for (const room of rooms) {
        await expect(room.ownTurns).toHaveCount(turns.length);
        for (const [i, turn] of turns.entries()) await expect(room.ownTurns.nth(i)).toContainText(turn);
      }
      for (const room of rooms) await expectAccessible(room.page);
    },
  };
}

/** Runs in the page: a proxy on the way lets no WebSocket through. */
function withoutWebSocket(): void {
  class Refused {
    onerror?: (event: Event) => void;
    onclose?: (event: { code: number }) => void;
    constructor() {
      setTimeout(() => {
        this.onerror?.(new Event('error'));
        this.onclose?.({ code: 1006 });
      });
    }
    send(): void {}
    close(): void {}
  }
  Object.defineProperty(window, 'WebSocket', { value: Refused });
}

test.beforeEach(({ watch }) => {
  // Who comes with an invitation cannot read the story before they have sat down.
  watch.expect(/status of 404/);
  watch.expect(NO_WAY);
});

test.setTimeout(150_000);

test('in turns: a turn that was written without a network comes in its place', async ({ page, anotherDevice }) => {
  const { ana, ben, cyd, withoutBen, expectSame } = await sitDown(page, anotherDevice, 'round_robin');
  await ana.add('Ana lit the lamp.');
  await expect(ben.turn('Ana lit the lamp.')).toBeVisible();
  await withoutBen(() => ben.add('Ben blew it out.'));
  await expect(cyd.turn('Ben blew it out.')).toBeVisible();
  await cyd.add('Cyd counted the stairs.');
  await expectSame(['Ana lit the lamp.', 'Ben blew it out.', 'Cyd counted the stairs.']);
});

test('freely: who was away writes behind what came meanwhile', async ({ page, anotherDevice }) => {
  const { ana, ben, cyd, withoutBen, expectSame } = await sitDown(page, anotherDevice, 'free');
  await cyd.add('Cyd came first.');
  await expect(ben.turn('Cyd came first.')).toBeVisible();
  await withoutBen(async () => {
    await ben.add('Ben wrote in the dark.');
    await ana.add('Ana wrote meanwhile.');
    await expect(cyd.turn('Ana wrote meanwhile.')).toBeVisible();
  });
  await expect(ana.turn('Ben wrote in the dark.')).toBeVisible();
  await ana.add('And Ana again.');
  await expectSame(['Cyd came first.', 'Ana wrote meanwhile.', 'Ben wrote in the dark.', 'And Ana again.']);
});

test('with a director: who is called writes, and then it is the host’s again', async ({ page, anotherDevice }) => {
  const { ana, ben, cyd, withoutBen, expectSame } = await sitDown(page, anotherDevice, 'director');
  await expect(cyd.page.getByText('Ana directs, and may call on you. Draft meanwhile.')).toBeVisible();
  await page.getByRole('button', { name: 'Give the turn to Cyd' }).click();
  await cyd.add('Cyd was called.');
  await expect(ana.turn('Cyd was called.')).toBeVisible();
  await shot(page, 'modes-director');
  await page.getByRole('button', { name: 'Give the turn to Ben' }).click();
  await expect(ben.page.getByText('Your turn', { exact: true }).first()).toBeVisible();
  await withoutBen(() => ben.add('Ben was called too.'));
  await expect(ana.turn('Ben was called too.')).toBeVisible();
  await ana.add('Ana takes it herself.');
  await expectSame(['Cyd was called.', 'Ben was called too.', 'Ana takes it herself.']);
});

test('folded: each sees the last passage, and all of it at the end', async ({ page, anotherDevice }) => {
  const { ana, ben, cyd, withoutBen, expectSame } = await sitDown(page, anotherDevice, 'fold');
  await ana.add('Ana lit the lamp.');
  await expect(ben.turn('Ana lit the lamp.')).toBeVisible();
  await withoutBen(() => ben.add('Ben blew it out.'));
  await expect(cyd.turn('Ben blew it out.')).toBeVisible();
  await expect(cyd.ownTurns).toHaveCount(1);
  await cyd.add('Cyd counted the stairs.');
  await expectSame(['Cyd counted the stairs.']);
  await expect(ben.page.getByText('2 passages are folded away')).toBeVisible();
  await shot(page, 'modes-fold');
  await shot(ben.page, 'modes-fold-phone');
  await page.getByRole('button', { name: 'Story menu' }).click();
  await page.getByRole('menuitem', { name: 'Finish the story' }).click();
  await expectSame(['Ana lit the lamp.', 'Ben blew it out.', 'Cyd counted the stairs.']);
});

test('by vote: what most have voted for comes in, and the rest stays out', async ({ page, anotherDevice }) => {
  const { ana, ben, cyd, withoutBen, expectSame } = await sitDown(page, anotherDevice, 'vote');
  const propose = async (room: Room, text: string) => {
    await room.box.fill(text);
    await room.page.getByRole('button', { name: 'Propose it' }).click();
  };
  const cards = (room: Room) => room.page.getByRole('region', { name: 'Proposed for the next passage' }).getByRole('list').first().getByRole('listitem');
  await propose(ana, 'Ana would light the lamp.');
  await withoutBen(() => propose(ben, 'Ben would blow it out.'));
  await expect(cards(cyd)).toHaveCount(2);
  await cyd.page.getByRole('button', { name: 'Vote for this: Ben’s proposal' }).click();
  await expect(page.getByText('1 of 3 have voted')).toBeVisible();
  await page.getByRole('button', { name: 'Vote for this: your own proposal' }).click();
  await expect(ben.page.getByText('2 of 3 have voted')).toBeVisible();
  await expectAccessible(page);
  await expectAccessible(ben.page);
  await shot(page, 'modes-vote');
  await shot(ben.page, 'modes-vote-phone');
  await ben.page.getByRole('button', { name: 'Vote for this: your own proposal' }).click();
  await expectSame(['Ben would blow it out.']);
  await expect(page.getByText('Nothing is proposed yet.')).toBeVisible();
  await propose(cyd, 'Cyd would count the stairs.');
  await expect(cards(ana)).toHaveCount(1);
  await page.getByRole('button', { name: 'End the round' }).click();
  await expectSame(['Ben would blow it out.', 'Cyd would count the stairs.']);
});
