import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Watch } from '../fixtures/watch';
import { actor, stranger, type Actor } from './cast';
import { change, send, type Look } from './look';
import { screensOf, show, type Eyes, type Screen } from './screens';

/** What somebody thinks of the screen that stands there. `missed`: why it does not. */
type Judge = (page: Page, screen: Screen, missed: string | null) => Promise<void>;

/** Walks through every screen of a house, each seen by those eyes that it is meant for. */
export class Visit {
  readonly #browser: Browser;
  readonly #baseURL: string;
  readonly #device: object;
  readonly #opened: BrowserContext[] = [];
  readonly #actors = new Map<Look['tier'], Actor>();
  readonly #teller: (visit: Visit, tier: Look['tier']) => Promise<Actor>;

  /** Whoever lives in a house tells its story, unless somebody else does. */
  constructor(browser: Browser, baseURL: string, device: object, teller = (visit: Visit, tier: Look['tier']) => visit.actor(tier)) {
    this.#browser = browser;
    this.#baseURL = baseURL;
    this.#device = device;
    this.#teller = teller;
  }

  /** Goes to one screen after another in this look. */
  async walk(look: Look, watch: Watch, judge: Judge): Promise<void> {
    const writer = await this.actor(look.tier);
    const teller = await this.#teller(this, look.tier);
    const pages = new Map<Eyes, Page>([['writer', writer.page], ['teller', teller.page]]);
    for (const { page, context } of new Set([writer, teller])) {
      await change(page, look, true);
      watch.follow(context);
    }
    for (const screen of screensOf(look.tier)) {
      const page = pages.get(screen.eyes) ?? (await this.#arrive(screen.eyes, look, watch));
      pages.set(screen.eyes, page);
      const { stories } = screen.eyes === 'teller' ? teller : writer;
      const missed = await show(page, screen, { tier: look.tier, ...stories }).then(() => null, String);
      await judge(page, screen, missed);
      await screen.after?.(page);
      if (!screen.leaves) continue;
      await page.context().close();
      pages.delete(screen.eyes);
    }
    for (const eyes of ['stranger', 'newcomer'] as const) await pages.get(eyes)?.context().close();
  }

  /** Who lives in a house, with their stories; the same one at every visit. */
  async actor(tier: Look['tier']): Promise<Actor> {
    const known = this.#actors.get(tier);
    if (known) return known;
    const met = await actor(this.#browser, this.#baseURL, tier, this.#device);
    this.#opened.push(met.context);
    this.#actors.set(tier, met);
    return met;
  }

  async end(): Promise<void> {
    for (const context of this.#opened) await context.close();
  }

  /** Somebody whom only this walk meets. */
  async #arrive(eyes: Eyes, look: Look, watch: Watch): Promise<Page> {
    const page = eyes === 'newcomer' ? await this.#newcomer(look) : await this.#stranger(look);
    watch.follow(page.context());
    return page;
  }

  async #stranger(look: Look): Promise<Page> {
    return (await stranger(this.#browser, this.#baseURL, look, this.#device)).newPage();
  }

  async #newcomer(look: Look): Promise<Page> {
    const page = await this.#stranger(look);
    await page.goto('/help');
    await send(page, 'POST', '/api/v1/auth/guest', {});
    await change(page, look, true);
    return page;
  }
}
