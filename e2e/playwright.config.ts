import { defineConfig } from '@playwright/test';
import type { ServerOptions } from './fixtures/test';

/** Debian's browser, unless another is named. */
const executablePath = process.env.E2E_CHROMIUM || '/usr/bin/chromium';

/** The binary as `make` builds it, unless another is named. */
const binary = process.env.E2E_SERVER || new URL('../target/debug/fireside', import.meta.url).pathname;

/** A browser that runs as root has no sandbox to offer. */
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig<object, ServerOptions>({
  testDir: 'tests',
  outputDir: 'test-results/runs',
  // One machine, one server, one browser: what is measured here is behaviour, not load.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    binary,
    locale: 'en-GB',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
});
