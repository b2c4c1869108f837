import { expect, type BrowserContext, type Page } from '@playwright/test';

/** A browser on somebody's device, as far as it keeps things. */
export class Device {
  readonly context: BrowserContext;

  constructor(context: BrowserContext) {
    this.context = context;
  }

  /** The client is kept on this device, and this page is served by what keeps it. */
  async expectKept(page: Page): Promise<void> {
    await expect.poll(() => page.evaluate(standingOfWorker)).toBe('serves this page');
  }

  /** No network, not for what is kept either. */
  async flightMode(on: boolean): Promise<void> {
    await this.context.setOffline(on);
  }

  /** The tab dies as under `kill -9`: nothing in it runs any more. */
  async killTab(page: Page): Promise<void> {
    const line = await this.context.newCDPSession(page);
    // The answer would come from what has just died.
    line.send('Page.crash').catch(() => {});
    await page.waitForEvent('crash');
    await page.close();
  }

  /** Installs the worker again under another address: to the browser that is a newer version. */
  async newerVersion(page: Page): Promise<void> {
    await page.evaluate(async () => void (await navigator.serviceWorker.register('/service-worker.js?newer')));
  }

  /** Whether a newer version waits for its turn. */
  waits(page: Page): Promise<boolean> {
    return page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  }

  /** How many rows a table of this device has. */
  rows(page: Page, database: string, table: string): Promise<number> {
    return page.evaluate(rowsOf, [database, table] as const);
  }

  /** How many of these pictures are kept, whatever links led to them. */
  keptPictures(page: Page, links: readonly string[]): Promise<number> {
    return page.evaluate(async (urls) => {
      const kept = await caches.open('pictures');
      const found = await Promise.all(urls.map((url) => kept.match(new URL(url).pathname, { ignoreVary: true })));
      return found.filter(Boolean).length;
    }, links);
  }

  /** The names of what is kept as files. */
  caches(page: Page): Promise<string[]> {
    return page.evaluate(() => caches.keys());
  }
}

/** Runs in the page: how far the worker is that keeps the client. */
async function standingOfWorker(): Promise<string> {
  if (navigator.serviceWorker.controller) return 'serves this page';
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return 'nobody has asked for it';
  const { installing, waiting, active } = registration;
  return [installing && 'is being installed', waiting && 'waits', active && `is ${active.state}, and serves other pages`].find(Boolean) || 'could not be installed';
}

/** Runs in the page. */
function rowsOf([name, table]: readonly [string, string]): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('error', () => reject(new Error('the database does not open')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains(table)) {
        database.close();
        return resolve(0);
      }
      const counting = database.transaction(table).objectStore(table).count();
      counting.addEventListener('error', () => reject(new Error('the table cannot be read')));
      counting.addEventListener('success', () => {
        database.close();
        resolve(counting.result);
      });
    });
  });
}
