import type { BrowserContext, Page } from '@playwright/test';
import type { House } from '../fixtures/tiers';

/** How a page is looked at. */
export interface Look {
  readonly tier: House['tier'];
  readonly light?: 'day' | 'evening';
  /** In the words of children of 5 to 8. */
  readonly early?: boolean;
  readonly language?: 'en' | 'ar';
}

/** What a device remembers of its last visit, before anybody says who they are. */
export async function wear(context: BrowserContext, look: Look): Promise<void> {
  await context.addInitScript(remember, { ...look, onlyAtFirst: true });
}

/** Changes the look of a person and of their device, by the way their own choices take. It shows with the next page. */
export async function change(page: Page, look: Look, signedIn: boolean): Promise<void> {
  await page.evaluate(remember, { ...look, onlyAtFirst: false });
  if (!signedIn) return;
  const { light = 'day', early = false, language = 'en' } = look;
  const preferences = { mode: light, voice: early ? 'early' : 'junior', language };
  await send(page, 'PATCH', '/api/v1/me', { preferences });
}

/** Asks the server from within the page, as the client does: a connection that has gone stale is the browser's to renew. */
export async function send(page: Page, method: string, path: string, body: object): Promise<void> {
  const status = await page.evaluate(ask, [method, path, JSON.stringify(body)] as const);
  if (status >= 300) throw new Error(`${method} ${path} was refused: ${status}`);
}

/** Runs in the page. */
async function ask([method, path, body]: readonly [string, string, string]): Promise<number> {
  const answer = await fetch(path, { method, body, headers: { 'Content-Type': 'application/json' } });
  return answer.status;
}

/** Puts the page that stands there into the other light, without another visit: all of a light hangs on this attribute. */
export async function lightUp(page: Page, light: 'day' | 'evening'): Promise<void> {
  await page.evaluate(async (mode) => {
    const { dataset } = document.documentElement;
    // The landing page has one light.
    if (dataset.mode) dataset.mode = mode;
    // Colours go over, in no time where nothing moves, but one level of the page after the other.
    for (let still = 0; still < 2; still += document.getAnimations().length === 0 ? 1 : 0) await new Promise(requestAnimationFrame);
  }, light);
}

/** Runs in the page. */
function remember({ tier, light = 'day', early = false, language = 'en', onlyAtFirst }: Look & { onlyAtFirst: boolean }): void {
  // The page before the first one keeps nothing.
  if (location.protocol === 'about:') return;
  if (onlyAtFirst && localStorage.getItem('fireside.look') !== null) return;
  localStorage.setItem('fireside.look', JSON.stringify({ tier, light, early }));
  localStorage.setItem('fireside.language', language);
  // How somebody else liked to read.
  localStorage.removeItem('fireside.reader');
}
