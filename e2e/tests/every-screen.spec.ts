import { expect, test as base } from '../fixtures/test';
import { HOUSES } from '../fixtures/tiers';
import { violations } from '../screens/axe-run';
import { misfits } from '../screens/fit';
import { vanished } from '../screens/forced-colours';
import { lightUp } from '../screens/look';
import { smallTargets } from '../screens/targets';
import { Visit } from '../screens/visit';

/** A visit to all screens of a house is one test: each alone would spend its time on coming in. */
const VISIT_MS = 300_000;

/** What is visited where not all is asked for: each house once at the desk, both languages, and a phone. */
const SAMPLE = ['kids, ar: desktop', 'teens, en: desktop', 'adults, ar: desktop', 'kids, en: phone'];
const WHOLE = process.env.E2E_EVERY === 'house';

/** The least that can be hit: by a mouse, by a finger, and by a child. */
const MOUSE_PX = 24;
const TOUCH_PX = 44;
const CHILD_PX = 60;

/** One visit to each house for all tests of a run; its people and their stories stay. */
const test = base.extend<object, { visits: Map<string, Visit> }>({
  visits: [
    async ({}, use) => {
      const visits = new Map<string, Visit>();
      await use(visits);
      for (const visit of visits.values()) await visit.end();
    },
    { scope: 'worker' },
  ],
});

for (const { tier } of HOUSES) {
  for (const language of ['en', 'ar'] as const) {
    test(`${tier}, ${language}: every screen is accessible in both lights, can be pressed, and fits`, async ({ browser, server, visits, watch, viewport, hasTouch, isMobile }, info) => {
      test.skip(!WHOLE && !SAMPLE.includes(`${tier}, ${language}: ${info.project.name}`), 'E2E_EVERY=house visits all');
      test.setTimeout(VISIT_MS);
      // Pages that are not there, and who is nobody, are looked at too.
      watch.expect(/status of 40[14]/);
      // So is what stands there without a network.
      watch.expect(/ERR_INTERNET_DISCONNECTED|WebSocket connection/);
      const visit = visits.get(info.project.name) ?? new Visit(browser, server.address, { viewport, hasTouch, isMobile });
      visits.set(info.project.name, visit);
      const least = tier === 'kids' ? CHILD_PX : hasTouch ? TOUCH_PX : MOUSE_PX;
      const found: string[] = [];
      await visit.walk({ tier, language }, watch, async (page, { name }, missed) => {
        const note = (what: string, lines: readonly string[]) => void found.push(...lines.map((line) => `${name}: ${what}: ${line}`));
        if (missed !== null) return note('it did not come', [missed]);
        // A phone's page is another one, but its colours and its direction are not.
        if (!hasTouch || language === 'en') note('axe', await violations(page, 'all'));
        if (!hasTouch) {
          await lightUp(page, 'evening');
          note('axe in the evening', await violations(page, 'colours'));
          await lightUp(page, 'day');
        }
        // A menu is laid where there was room when it was opened.
        if (hasTouch && !name.endsWith('-menu')) note('fit', await misfits(page));
        if (!hasTouch && language === 'en') note('forced colours', await vanished(page));
        if (language === 'en') note('target', await smallTargets(page, least));
      });
      expect(found).toEqual([]);
    });
  }
}
