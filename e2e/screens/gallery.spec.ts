import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { HOUSES } from '../fixtures/tiers';
import { teller } from './tellers';
import type { Look } from './look';
import { moments } from './moments';
import { Visit } from './visit';

/** Taking a picture of every screen of a house. */
const VISIT_MS = 300_000;

const FOLDER = process.env.E2E_SCREENS || 'test-results/screens';

// Its stories are the same in each run.
test.use({ demo: true });

const LOOKS: readonly Look[] = HOUSES.flatMap(({ tier }) => [
  { tier, light: 'day' as const },
  { tier, light: 'evening' as const },
  ...(tier === 'kids' ? [{ tier, light: 'day' as const, early: true }] : []),
]);

for (const look of LOOKS) {
  test(`every screen: ${nameOf(look)}`, async ({ browser, server, watch, viewport, hasTouch, isMobile }, info) => {
    test.setTimeout(VISIT_MS);
    watch.expect(/./);
    const device = { viewport, hasTouch, isMobile };
    const visit = new Visit(browser, server.address, device, (_, tier) => teller(browser, server.address, tier, device));
    const keep = async (page: Page, screen: string) => {
      const path = join(FOLDER, screen, `${nameOf(look)}-${info.project.name}.png`);
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path, animations: 'disabled' });
    };
    const missing: string[] = [];
    await visit.walk(look, watch, async (page, { name }, missed) => {
      if (missed !== null) missing.push(`${name}: ${missed}`);
      await keep(page, name);
    });
    await moments(await visit.actor(look.tier), keep);
    await visit.end();
    expect(missing).toEqual([]);
  });
}

function nameOf({ tier, light, early }: Look): string {
  return `${tier}-${early ? 'early' : light}`;
}
