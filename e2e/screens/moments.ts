import { expect, type Page } from '@playwright/test';
import { Device } from '../pages/device';
import { Room } from '../pages/room';
import type { Actor } from './cast';
import { settled } from './screens';

type Keep = (page: Page, name: string) => Promise<void>;

/** What no visit meets: Ember in the middle of a passage, and a page that is not on a device without a network. */
export async function moments({ house, page, context, stories }: Actor, keep: Keep): Promise<void> {
  await page.unrouteAll();
  const hold = await holdPassages(page);
  await page.goto(`/s/${stories.open}`);
  await settled(page);
  const room = new Room(page, house);
  await room.openBox();
  await room.box.fill('And then the wind turned.');
  await page.locator('form [type=submit]').click();
  await expect(page.locator('article[aria-busy=true]')).toBeVisible();
  await keep(page, 'room-telling');
  hold.release();
  await settled(page);

  await page.goto('/library');
  await settled(page);
  await new Device(context).expectKept(page);
  await context.setOffline(true);
  await page.goto(`/book/${stories.trashed}`);
  await settled(page);
  await keep(page, 'away');
  await context.setOffline(false);
}

/** Keeps back what Ember has told when it is told to its end, so that the middle of a passage stands still. */
async function holdPassages(page: Page): Promise<{ release: () => void }> {
  let held = true;
  const waiting: (() => void)[] = [];
  await page.routeWebSocket(/socket\.io/, (toPage) => {
    const toServer = toPage.connectToServer();
    toServer.onMessage((frame) => {
      const send = () => toPage.send(frame);
      if (held && /"segment:added".*"narrator"/.test(String(frame))) waiting.push(send);
      else send();
    });
  });
  return {
    release: () => {
      held = false;
      for (const send of waiting) send();
    },
  };
}
