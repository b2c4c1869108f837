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
    const outside = await this.#stranger(look);
    const newcomer = await this.#newcomer(look);
    for (const { page } of new Set([writer, teller])) await change(page, look, true);
    const pages: Readonly<Record<Eyes, Page>> = { stranger: outside, newcomer, writer: writer.page, teller: teller.page };
    for (const context of new Set(Object.values(pages).map((page) => page.context()))) watch.follow(context);
    for (const screen of screensOf(look.tier)) {
      const page = pages[screen.eyes];
      const { stories } = screen.eyes === 'teller' ? teller : writer;
      const missed = await show(page, screen, { tier: look.tier, ...stories }).then(() => null, String);
      await judge(page, screen, missed);
    }
    await outside.context().close();
    await newcomer.context().close();
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
