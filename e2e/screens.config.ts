import { defineConfig } from '@playwright/test';
import walks from './playwright.config';

/** Takes pictures of every screen; nothing is compared. */
export default defineConfig(walks, {
  testDir: 'screens',
  globalTimeout: 60 * 60_000,
  use: { screenshot: 'off' },
});
