import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { ADULTS, KIDS, TEENS, type House } from '../fixtures/tiers';
import { fillSignUp, somebody } from '../pages/account';
import { beginStory } from '../pages/landing';
import { wear, type Look } from './look';

/** Stories of one person, by what is done with them. */
interface Shelf {
  /** Two turns long, with two takes of its last passage. */
  readonly open: string;
  readonly finished: string;
  readonly trashed: string;
}

/** Somebody in whose house screens are looked at, with a browser of their own. */
export interface Actor {
  readonly house: House;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly stories: Shelf;
}

/** How many years ago somebody was born who is a teenager, and old enough for an account everywhere. */
const TEENAGE_YEARS = 17;

/** What stands on their shelves beside the story they are at. */
const FINISHED: readonly { audience: House['tier']; premise: string }[] = [
  { audience: 'kids', premise: 'A small owl named Pip carries the moon home across the snow.' },
  { audience: 'teens', premise: 'The last bus leaves the pier, and nobody is driving it.' },
  { audience: 'adults', premise: 'The lighthouse keeper had kept every letter but one.' },
];
const TRASHED = 'A map with no edges was found in the harbour.';

/** A browser of somebody nobody knows yet. */
export async function stranger(browser: Browser, baseURL: string, look: Look, device: object): Promise<BrowserContext> {
  const context = await browser.newContext({ ...device, baseURL, locale: look.language === 'ar' ? 'ar' : 'en-GB', reducedMotion: 'reduce' });
  await wear(context, look);
  return context;
}

/** Brings somebody with their stories: a child as a guest, who needs nobody's leave, and the others with an account. */
export async function actor(browser: Browser, baseURL: string, tier: House['tier'], device: object): Promise<Actor> {
  const house = { kids: KIDS, teens: TEENS, adults: ADULTS }[tier];
  const context = await stranger(browser, baseURL, { tier }, device);
  const page = await context.newPage();
  const room = await beginStory(page, house);
  await room.add(house.secondLine);
  await room.expectTold(2);
  const before = await room.emberTexts();
  await room.tool(house.words.retell).click();
  await expect(room.emberPassages.last()).not.toHaveText(before.at(-1) ?? '');
  await room.expectTold(2);
  if (tier !== 'kids') {
    await room.keep();
    const year = tier === 'teens' ? String(new Date().getFullYear() - TEENAGE_YEARS) : '1984';
    await fillSignUp(page, somebody({ penName: tier === 'teens' ? 'Noor' : 'Maren Aas', birth: { month: 'May', year } }));
    await page.waitForURL(`/s/${room.id}`);
  }
  return { house, context, page, stories: { open: room.id, ...(await shelve(context.request, tier)) } };
}

/** Puts finished stories and one in the trash on somebody's shelf. */
export async function shelve(request: APIRequestContext, tier: House['tier']): Promise<Omit<Shelf, 'open'>> {
  const own = tier === 'adults' ? FINISHED : FINISHED.filter(({ audience }) => audience === tier);
  const ids: string[] = [];
  for (const { audience, premise } of own) {
    const id = await begin(request, audience, premise);
    await done(request.post(`/api/v1/stories/${id}/finish`, once()));
    ids.push(id);
  }
  const trashed = await begin(request, tier, TRASHED);
  await done(request.delete(`/api/v1/stories/${trashed}`, once()));
  return { finished: ids.at(-1) ?? '', trashed };
}

async function begin(request: APIRequestContext, audience: House['tier'], premise: string): Promise<string> {
  const answer = await done(request.post('/api/v1/stories', { ...once(), data: { audience, premise, mode: 'solo' } }));
  return ((await answer.json()) as { id: string }).id;
}

/** What was asked of the server, which has done it. */
export async function done<T extends { ok(): boolean; text(): Promise<string> }>(asked: Promise<T>): Promise<T> {
  const answer = await asked;
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer;
}

/** Whatever makes something is sent once. */
export function once(): { headers: Record<string, string> } {
  return { headers: { 'Idempotency-Key': randomUUID() } };
}
