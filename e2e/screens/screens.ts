import { expect, type Page } from '@playwright/test';
import type { House } from '../fixtures/tiers';
import { Device } from '../pages/device';

type Tier = House['tier'];

/** Whose eyes a screen is seen by: a stranger's, a guest's before their first story, a writer's at home, or in their story. */
export type Eyes = 'stranger' | 'newcomer' | 'writer' | 'teller';

/** Ids of what is looked at. */
export interface Places {
  readonly tier: Tier;
  readonly open: string;
  readonly finished: string;
  readonly trashed: string;
}

/** A screen, or a layer over one: where it is, and what brings it up. No words are asked for, so that it works in every language. */
export interface Screen {
  readonly name: string;
  readonly eyes: Eyes;
  readonly path: (places: Places) => string;
  readonly houses?: readonly Tier[];
  readonly act?: (page: Page) => Promise<void>;
  /** Puts back what was done to the device. */
  readonly after?: (page: Page) => Promise<void>;
  /** Whoever saw it is somebody else afterwards. */
  readonly leaves?: true;
}

const GROWN = ['teens', 'adults'] as const;

/** Every screen of somebody who is there alone, in the order of a visit. */
export const SCREENS: readonly Screen[] = [
  { name: 'landing', eyes: 'stranger', path: () => '/', houses: ['adults'] },
  { name: 'sign-in', eyes: 'stranger', path: () => '/sign-in' },
  { name: 'sign-in-errors', eyes: 'stranger', path: () => '/sign-in', act: submit },
  { name: 'sign-up', eyes: 'stranger', path: () => '/sign-up' },
  { name: 'sign-up-errors', eyes: 'stranger', path: () => '/sign-up', act: submit },
  { name: 'missing', eyes: 'stranger', path: () => '/no-such-page' },

  { name: 'library-empty', eyes: 'newcomer', path: () => '/library' },
  { name: 'notices-empty', eyes: 'newcomer', path: () => '/notices' },

  { name: 'library', eyes: 'writer', path: () => '/library' },
  { name: 'library-menu', eyes: 'writer', path: () => '/library', act: (page) => menu(page, 'main') },
  { name: 'library-finished', eyes: 'writer', path: () => '/library?shelf=finished' },
  { name: 'library-trash', eyes: 'writer', path: () => '/library?shelf=trash' },
  { name: 'library-found', eyes: 'writer', path: () => '/library?q=the' },
  { name: 'library-not-found', eyes: 'writer', path: () => '/library?q=submarine' },
  { name: 'commands', eyes: 'writer', path: () => '/library', houses: GROWN, act: (page) => dialog(page, 'Control+k') },
  { name: 'keys', eyes: 'writer', path: () => '/library', houses: GROWN, act: (page) => dialog(page, 'Shift+Slash') },

  { name: 'new', eyes: 'writer', path: ({ tier }) => `/new?for=${tier}` },
  { name: 'new-where', eyes: 'writer', path: () => '/new?for=kids&step=where', houses: ['kids'] },
  { name: 'new-trouble', eyes: 'writer', path: () => '/new?for=kids&step=trouble', houses: ['kids'] },
  { name: 'new-own-idea', eyes: 'writer', path: () => '/new?for=kids&step=where', houses: ['kids'], act: ownIdea },

  { name: 'room', eyes: 'teller', path: ({ open }) => `/s/${open}` },
  { name: 'room-trial', eyes: 'writer', path: ({ open }) => `/try/${open}`, houses: ['kids'] },
  { name: 'room-own-idea', eyes: 'teller', path: ({ open }) => `/s/${open}`, houses: ['kids'], act: ownWords },
  { name: 'room-edit', eyes: 'teller', path: ({ open }) => `/s/${open}`, act: edit },
  { name: 'room-menu', eyes: 'teller', path: ({ open }) => `/s/${open}`, act: (page) => menu(page, 'header') },
  { name: 'room-settings', eyes: 'teller', path: ({ open }) => `/s/${open}`, act: (page) => fromMenu(page, 1) },
  { name: 'room-rename', eyes: 'teller', path: ({ open }) => `/s/${open}`, act: (page) => fromMenu(page, 2) },
  { name: 'room-trash', eyes: 'teller', path: ({ open }) => `/s/${open}`, act: (page) => fromMenu(page, -1) },
  { name: 'room-mind', eyes: 'teller', path: ({ open }) => `/s/${open}?panel=mind` },
  { name: 'room-takes', eyes: 'teller', path: ({ open }) => `/s/${open}?panel=takes`, houses: GROWN, act: takes },
  { name: 'room-finished', eyes: 'teller', path: ({ finished }) => `/s/${finished}` },
  { name: 'room-trashed', eyes: 'teller', path: ({ trashed }) => `/s/${trashed}` },

  { name: 'book-cover', eyes: 'teller', path: ({ open }) => `/book/${open}`, act: cover },
  { name: 'book-spread', eyes: 'teller', path: ({ open }) => `/book/${open}`, act: spread },
  { name: 'book-text', eyes: 'teller', path: ({ open }) => `/book/${open}`, act: text },
  { name: 'book-making', eyes: 'teller', path: ({ open }) => `/book/${open}`, act: making },
  { name: 'book-plain', eyes: 'teller', path: ({ open }) => `/book/${open}?plain` },
  { name: 'book-no-pages', eyes: 'teller', path: ({ finished }) => `/book/${finished}` },
  { name: 'book-scroll', eyes: 'teller', path: ({ open }) => `/book/${open}`, act: scroll },

  { name: 'notices', eyes: 'writer', path: () => '/notices' },
  { name: 'me', eyes: 'writer', path: () => '/me' },
  { name: 'settings-reading', eyes: 'writer', path: () => '/settings/reading' },
  { name: 'settings-motion', eyes: 'writer', path: () => '/settings/motion' },
  { name: 'settings-keys', eyes: 'writer', path: () => '/settings/keys', houses: GROWN },
  { name: 'settings-devices', eyes: 'writer', path: () => '/settings/devices', houses: GROWN },
  { name: 'settings-privacy', eyes: 'writer', path: () => '/settings/privacy' },
  { name: 'help', eyes: 'writer', path: () => '/help' },

  { name: 'library-offline', eyes: 'writer', path: () => '/library', act: (page) => offline(page, 'main'), after: online },
  { name: 'room-offline', eyes: 'teller', path: ({ open }) => `/s/${open}`, act: (page) => offline(page, 'body'), after: online },
  { name: 'update-ready', eyes: 'newcomer', path: () => '/library', act: newer, leaves: true },
  { name: 'session-ended', eyes: 'newcomer', path: () => '/library', act: ended, leaves: true },
  { name: 'session-again', eyes: 'newcomer', path: () => '/library', act: again, leaves: true },
];

export function screensOf(tier: Tier): readonly Screen[] {
  return SCREENS.filter(({ houses }) => houses === undefined || houses.includes(tier));
}

/** Opens a screen, and returns when all of it is there. */
export async function show(page: Page, screen: Screen, places: Places): Promise<void> {
  await page.goto(screen.path(places));
  await settled(page);
  if (!screen.act) return;
  await screen.act(page);
  await settled(page);
}

/** The heading is there, nothing is on its way any more, and what is in view is painted. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.waitForFunction(isPainted);
}

/** Runs in the page. */
async function isPainted(): Promise<boolean> {
  await document.fonts.ready;
  const near = [...document.images].filter((image) => image.loading !== 'lazy' || image.getBoundingClientRect().top < innerHeight);
  return near.every((image) => image.complete);
}

async function submit(page: Page): Promise<void> {
  await page.locator('form [type=submit]').click();
  await page.locator('[aria-invalid=true]').first().waitFor();
}

async function menu(page: Page, region: 'main' | 'header'): Promise<void> {
  // A real press: the menu's own code comes with the first one.
  await page.locator(`${region} [aria-haspopup=menu]`).first().click();
  await page.getByRole('menu').waitFor();
}

async function fromMenu(page: Page, at: number): Promise<void> {
  await menu(page, 'header');
  await page.getByRole('menuitem').nth(at).click();
  await page.getByRole('dialog').waitFor();
}

async function dialog(page: Page, keys: string): Promise<void> {
  const open = page.locator('dialog[open], [role=dialog]');
  // The listener for keys comes after the page.
  await expect(async () => {
    await page.keyboard.press(keys);
    await expect(open).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function ownIdea(page: Page): Promise<void> {
  await page.locator('form button').filter({ has: page.locator('.lucide-pencil-line') }).click();
  await page.locator('#own-idea').waitFor();
}

async function ownWords(page: Page): Promise<void> {
  await page.locator('[data-choice] ~ *, [data-choice]').first().waitFor();
  await page.locator('section button').filter({ has: page.locator('.lucide-pencil-line') }).click();
  await page.locator('section textarea').waitFor();
}

async function edit(page: Page): Promise<void> {
  const turn = page.locator('article[data-ink]').last();
  await turn.hover();
  await turn.locator('button').last().click();
  await turn.locator('textarea').waitFor();
}

async function takes(page: Page): Promise<void> {
  await page.getByRole('dialog').locator('li').nth(1).waitFor();
}

async function cover(page: Page): Promise<void> {
  await page.locator('.fb-book').waitFor();
  await page.keyboard.press('Home');
}

async function spread(page: Page): Promise<void> {
  await cover(page);
  await page.locator('.fb-button-next').click();
  await still(page);
}

async function text(page: Page): Promise<void> {
  await cover(page);
  await page.locator('.fb-button-settings').click();
  await page.locator('.fb-panel').waitFor();
}

async function scroll(page: Page): Promise<void> {
  await text(page);
  await page.locator('.fb-option').filter({ has: page.locator('[data-setting=layout][value=scroll]') }).click();
  await page.keyboard.press('Escape');
  await page.locator('.fb-column').waitFor();
}

async function making(page: Page): Promise<void> {
  await cover(page);
  await page.keyboard.press('End');
  await still(page);
}

/** No sheet is in the air. */
async function still(page: Page): Promise<void> {
  await expect(page.locator('.fb-book')).toHaveAttribute('data-air', 'none');
}

/** Takes the network away, and waits until the page has said so. */
async function offline(page: Page, within: 'main' | 'body'): Promise<void> {
  await page.context().setOffline(true);
  await page.locator(`${within} [role=status] > p`).first().waitFor();
}

async function online(page: Page): Promise<void> {
  await page.context().setOffline(false);
}

/** A newer version of the client is there, and the page offers it. */
async function newer(page: Page): Promise<void> {
  const device = new Device(page.context());
  await device.expectKept(page);
  await device.newerVersion(page);
  await expect.poll(() => device.waits(page)).toBe(true);
  await page.locator('main [role=status] button').first().waitFor();
}

/** The session ends elsewhere; the page hears of it with what it asks for next. */
async function ended(page: Page): Promise<void> {
  await page.context().request.post('/api/v1/auth/logout');
  await page.getByRole('searchbox').fill('lighthouse');
  await page.locator('main [role=status] button').first().waitFor();
}

async function again(page: Page): Promise<void> {
  await ended(page);
  await page.locator('main [role=status] button').first().click();
  await page.getByRole('dialog').waitFor();
}
