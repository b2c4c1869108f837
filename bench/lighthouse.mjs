// Lighthouse on a phone with a slow line, as it simulates them: the median of three runs of the landing page, the library and a
// room, the last two signed in. Its packages are its own: nothing else in the project needs them.
//
//   npm ci --prefix bench && node bench/lighthouse.mjs [target/release/fireside]        (after scripts/build-web.sh)
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from '../e2e/node_modules/@playwright/test/index.mjs';
import { ask, chromiumOptions, freePort, serve, signUp } from './served.mjs';

const [binary = 'target/release/fireside'] = process.argv.slice(2);
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

async function median(port, url) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    runs.push(lhr);
  }
  runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  return runs[Math.floor(RUNS / 2)];
}

/** What keeps a category from full marks. */
function misses({ categories, audits }, category) {
  const counted = categories[category].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => audits[id]);
  return counted.filter(({ score }) => score !== null && score < 1).map(({ id, displayValue }) => `${id}${displayValue ? ` (${displayValue})` : ''}`);
}

const server = await serve(binary);
const folder = await mkdtemp(join(tmpdir(), 'fireside-lighthouse-'));
const port = await freePort();
const context = await chromium.launchPersistentContext(folder, chromiumOptions([`--remote-debugging-port=${port}`]));
try {
  console.log(`load ${loadavg()[0].toFixed(1)} when this began`);
  const landing = await median(port, `${server.address}/`);
  await signUp(context, server.address);
  const page = await context.newPage();
  await page.goto(`${server.address}/help`);
  const { id } = await ask(page, 'POST', '/api/v1/stories', { premise: 'Maren rowed back to the lighthouse.', audience: 'adults', mode: 'solo' });
  await page.goto(`${server.address}/s/${id}`);
  await page.getByRole('textbox', { name: 'Your turn' }).fill('Maren rowed back to the lighthouse with the drowned man’s letters in her coat.');
  await page.getByRole('button', { name: 'Add to the story' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
  await server.atRest();
  await page.close();
  const results = { landing, library: await median(port, `${server.address}/library`), room: await median(port, `${server.address}/s/${id}`) };
  console.table(
    Object.entries(results).map(([screen, { categories, audits }]) => ({
      screen,
      ...Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)])),
      'LCP, s': Number((audits['largest-contentful-paint'].numericValue / 1_000).toFixed(2)),
      'TBT, ms': Math.round(audits['total-blocking-time'].numericValue),
      CLS: Number(audits['cumulative-layout-shift'].numericValue.toFixed(4)),
    })),
  );
  for (const [screen, result] of Object.entries(results)) {
    for (const category of CATEGORIES) {
      const found = misses(result, category);
      if (found.length > 0) console.log(`${screen}, ${category}: ${found.join(', ')}`);
    }
  }
  console.log(`load ${loadavg()[0].toFixed(1)} when this ended`);
} finally {
  await context.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
