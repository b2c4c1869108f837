// What each screen moves and loads: the sum of its layout shifts (nobody touches it, so all of them count), and the fonts it
// fetches, which make up a tier's. In the room, also what moves while Ember tells.
//
//   node bench/screens.mjs [target/release/fireside]        (after scripts/build-web.sh and scripts/walk.sh's packages)
import { loadavg } from 'node:os';
import { ask, browse, pause, serve, signUp } from './served.mjs';

const [binary = 'target/release/fireside'] = process.argv.slice(2);
const SIZES = { '1280x800': { width: 1280, height: 800 }, '390x844': { width: 390, height: 844 } };
const LINES = {
  kids: 'A brave fox named Rusty found a lantern in the snowy forest at night.',
  teens: 'Noor heard static on the roof radio, and somebody said her name through the storm.',
  adults: 'Maren rowed back to the lighthouse with the drowned man’s letters in her coat.',
};
/** A screen that has asked for nothing in this time has come to rest. */
const QUIET_MS = 1_500;

/** Runs in the page, before it: notes what moves. */
function watchShifts() {
  window.shifts = [];
  const watch = new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value, hadRecentInput, startTime }) => ({ value, hadRecentInput, startTime }))));
  watch.observe({ type: 'layout-shift', buffered: true });
}

/** The sum of what moved of its own accord between two moments of the page. */
function shiftOf(page, from = 0, to = Number.MAX_VALUE) {
  const sum = ([first, last]) =>
    window.shifts.filter(({ hadRecentInput, startTime }) => !hadRecentInput && startTime >= first && startTime < last).reduce((all, { value }) => all + value, 0);
  return page.evaluate(sum, [from, to]);
}

/** Runs in the page: gives when Ember's last word had cooled. */
function untilTold() {
  return new Promise((resolve) => {
    let begun = false;
    const look = () => {
      const telling = document.querySelector('main article[aria-busy]') !== null;
      if (begun && !telling) {
        watch.disconnect();
        resolve(performance.now());
      }
      begun ||= telling;
    };
    const watch = new MutationObserver(look);
    watch.observe(document.querySelector('main'), { childList: true, subtree: true });
  });
}

async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await pause(QUIET_MS);
}

/** A first visit to an address by somebody with these cookies: nothing is at hand. */
async function visit(browser, state, viewport, address, path) {
  const context = await browser.newContext({ viewport, storageState: state, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watchShifts);
  const fonts = new Map();
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) fonts.set(new URL(response.url()).pathname, response.body().then((body) => body.length));
  });
  await page.goto(`${address}${path}`);
  await page.locator('h1, [role="heading"][aria-level="1"]').first().waitFor({ state: 'attached' });
  await settled(page);
  const sizes = await Promise.all(fonts.values());
  const seen = { shift: await shiftOf(page), fonts: sizes.reduce((sum, size) => sum + size, 0) / 1_000 };
  return { context, page, ...seen };
}

/** What moves from Ember's first word to the last, and when the ways on come in their place. */
async function tell(page) {
  const box = page.getByRole('textbox', { name: /^Your (turn|words)$/ });
  const own = page.getByRole('button', { name: 'My own idea' });
  await box.or(own).first().waitFor();
  if (await own.isVisible()) await own.click();
  await box.fill('The lamp went out, and the sea was louder than before.');
  const told = page.evaluate(untilTold);
  const begun = await page.evaluate(() => performance.now());
  await page.getByRole('button', { name: /^(Add it|Drop it in|Add to the story)$/ }).click();
  const ended = await told;
  await settled(page);
  return { 'Ember telling': rounded(await shiftOf(page, begun, ended)), 'ways on come': rounded(await shiftOf(page, ended)) };
}

const rounded = (value) => Number(value.toFixed(4));

const server = await serve(binary);
const browser = await browse();
try {
  console.log(`load ${loadavg()[0].toFixed(1)} when this began`);
  const maker = await browser.newContext();
  await signUp(maker, server.address);
  const page = await maker.newPage();
  await page.addInitScript(watchShifts);
  await page.goto(`${server.address}/help`);
  const rooms = {};
  for (const [audience, premise] of Object.entries(LINES)) {
    const { id } = await ask(page, 'POST', '/api/v1/stories', { premise, audience, mode: 'solo' });
    rooms[audience] = id;
    await page.goto(`${server.address}/s/${id}`);
    await tell(page);
  }
  await server.atRest();
  const state = await maker.storageState();
  const mine = ['/library', '/new', '/me', '/notices', '/settings/reading', '/settings/devices', '/help', `/book/${rooms.adults}`];
  const rows = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    const look = async (name, path, who = state) => {
      const { context, page: there, shift, fonts } = await visit(browser, who, viewport, server.address, path);
      const row = { size, screen: name, shift: rounded(shift), 'fonts, KB': Number(fonts.toFixed(1)) };
      rows.push(path.startsWith('/s/') ? { ...row, ...(await tell(there)) } : row);
      await context.close();
    };
    for (const path of ['/', '/sign-in', '/sign-up', '/new?for=kids']) await look(path, path, undefined);
    for (const path of mine) await look(path.replace(rooms.adults, '…'), path);
    for (const [audience, id] of Object.entries(rooms)) await look(`room, ${audience}`, `/s/${id}`);
  }
  console.table(rows);
  console.log(`load ${loadavg()[0].toFixed(1)} when this ended`);
} finally {
  await browser.close();
  await server.stop();
}
