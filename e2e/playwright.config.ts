import { defineConfig } from '@playwright/test';
import { KEPT_CHROMIUM } from './fixtures/kept-browser';
import type { ServerOptions } from './fixtures/test';

/** Debian's browser, unless another is named. */
const executablePath = process.env.E2E_CHROMIUM || '/usr/bin/chromium';

/** The binary as `make` builds it, unless another is named. */
const binary = process.env.E2E_SERVER || new URL('../target/debug/fireside', import.meta.url).pathname;

/** Of its own accord a browser asks its maker for dictionaries, for parts of its own, and what forms are about. Not here. */
const MAKER = ['*.googleapis.com', '*.gvt1.com'];
const quiet = [`--host-resolver-rules=${MAKER.map((host) => `MAP ${host} ~NOTFOUND`).join(',')}`];

/** A browser that runs as root has no sandbox to offer. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig<object, ServerOptions>({
  testDir: 'tests',
  outputDir: 'test-results/runs',
  // The pictures that pages are compared with, by the browser's major version; see `screens/looks.spec.ts`.
  snapshotPathTemplate: `looks/chromium-${KEPT_CHROMIUM}/{arg}-{projectName}{ext}`,
  // One machine, one server, one browser: what is measured here is behaviour, not load.
  workers: 1,
  // Where a change is judged, a walk that fails is told from one that stumbles: it goes once more, with everything noted,
  // and the summary says so. At a desk it fails at once.
  retries: process.env.CI ? 1 : 0,
  // What hangs is to be said, not waited for: the walks take a third of this on two cores.
  globalTimeout: 45 * 60_000,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    binary,
    locale: 'en-GB',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: { executablePath, args: [...quiet, ...sandbox] },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
});
