import { expect, type Browser } from '@playwright/test';
import { ADULTS, KIDS, TEENS } from '../fixtures/tiers';
import { fillSignIn } from '../pages/account';
import { done, once, shelve, stranger, type Actor } from './cast';
import type { Look } from './look';

/** The demo's account, and its stories by whom they are for; see the command that makes them. */
const EMAIL = 'demo@fireside.example';
const PASSWORD = 'ember-lantern-otter-7';
const STORIES = {
  kids: '019a0000-0000-7000-8e21-5c0793abd401',
  teens: '019a0000-0000-7000-9b54-27f06c1de802',
  adults: '019a0000-0000-7000-a71f-d9e340b65203',
};

/** Brings the demo's author to the demo's story of a house, open again and with a second take: it is the same one in each run. */
export async function teller(browser: Browser, baseURL: string, tier: Look['tier'], device: object): Promise<Actor> {
  const context = await stranger(browser, baseURL, { tier }, device);
  const page = await context.newPage();
  await page.goto('/sign-in');
  // Each house has its own word on the button.
  await fillSignIn(page, EMAIL, PASSWORD);
  await page.waitForURL(/\/library/);
  const open = STORIES[tier];
  const { request } = context;
  const story = async () => (await (await request.get(`/api/v1/stories/${open}`)).json()) as { state: string; takes?: number[] };
  if ((await story()).state === 'finished') {
    await done(request.post(`/api/v1/stories/${open}/reopen`, once()));
    await done(request.post(`/api/v1/stories/${open}/retry`, once()));
  }
  await expect.poll(async () => (await story()).takes?.length, { message: 'takes of the last passage' }).toBe(2);
  return { house: { kids: KIDS, teens: TEENS, adults: ADULTS }[tier], context, page, stories: { open, ...(await shelve(request, tier)) } };
}
