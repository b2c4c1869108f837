// What the room costs in a story of 400 passages: how soon one's own line is painted after it was added, the main thread's time
// while Ember tells and somebody types, and how long a key waits for its letter meanwhile.
//
//   node bench/room-cost.mjs [target/release/fireside]        (after scripts/build-web.sh and scripts/walk.sh's packages)
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { io } from '../web/node_modules/socket.io-client/build/esm/index.js';
import { ask, browse, pause, quantile, serve, signUp, tasksOf } from './served.mjs';

const [binary = 'target/release/fireside'] = process.argv.slice(2);
const PASSAGES = 400;
/** Lines added one after the other, without and with a slower processor. */
const LINES = 20;
const SLOWER = 4;
/** How long Ember's telling is looked at, and the keys that are pressed in it. */
const TELLING_MS = 4_300;
const KEYS = 'And the lamp went round once more, and out again';
const RUNS = 3;
/** Chromium reports no shorter wait of a key than this. */
const SHORTEST_MS = 16;
const OWN = 'Maren counted the steps of the lighthouse again';

/** A story of so many turns, all its writer's own: each has its button to edit it. */
async function grow(context, page, address) {
  const { id } = await ask(page, 'POST', '/api/v1/stories', { premise: 'Maren rowed back to the lighthouse with the letters.', audience: 'adults', mode: 'solo', narrator: 'off' });
  const cookie = (await context.cookies(address)).map(({ name, value }) => `${name}=${value}`).join('; ');
  const socket = io(address, { transports: ['websocket'], extraHeaders: { cookie, origin: address } });
  await once(socket, 'connect');
  await socket.emitWithAck('story:join', { story_id: id });
  for (let turn = 0; turn < PASSAGES; turn += 1) {
    const text = `Step ${turn + 1} was worn in the middle, like the others. Maren put her hand on the cold wall and listened to the sea, and went on up.`;
    const answer = await socket.emitWithAck('turn:submit', { story_id: id, client_turn_id: `step-${turn}`, text, intent: 'write' });
    if (!answer.ok) throw new Error(`turn ${turn}: ${JSON.stringify(answer)}`);
  }
  socket.disconnect();
  await ask(page, 'PATCH', `/api/v1/stories/${id}`, { narrator: 'each_turn' });
  return id;
}

/** Opens the room and turns all its pages back. */
async function openWhole(page, address, id) {
  await page.goto(`${address}/s/${id}`);
  const older = page.getByRole('button', { name: 'Earlier pages' });
  const passages = page.locator('main article');
  await passages.first().waitFor();
  for (let shown = await passages.count(); shown < PASSAGES; shown = await passages.count()) {
    await older.click();
    await page.waitForFunction((before) => document.querySelectorAll('main article').length > before, shown);
  }
  await page.locator('main [role="region"]').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
}

const boxOf = (page) => page.getByRole('textbox', { name: 'Your turn' });

/** Ember has told, and it is one's turn. */
async function untilMyTurn(page) {
  await page.locator('main article[aria-busy]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
}

/** Runs in the page: times one's own line from the press to the frame after the one it is in, and keys by the browser's clock. */
function watchPage() {
  window.painted = [];
  window.keys = [];
  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      if (!target.closest('form button[type="submit"]')) return;
      const main = document.querySelector('main');
      const own = () => main.querySelectorAll('article[data-ink]').length;
      const before = own();
      const seen = new MutationObserver(() => {
        if (own() <= before) return;
        seen.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => window.painted.push(performance.now() - timeStamp)));
      });
      seen.observe(main, { childList: true, subtree: true });
    },
    true,
  );
  const waits = new PerformanceObserver((list) => window.keys.push(...list.getEntries().filter(({ name }) => name === 'keydown').map(({ duration }) => duration)));
  waits.observe({ type: 'event', durationThreshold: 16 });
}

async function ownLines(page) {
  await page.evaluate(() => void (window.painted.length = 0));
  for (let line = 0; line < LINES; line += 1) {
    await boxOf(page).fill(`${OWN}, for the ${line + 1}. time.`);
    await page.getByRole('button', { name: 'Add to the story' }).click();
    await page.waitForFunction((count) => window.painted.length > count, line);
    const all = page.getByRole('button', { name: 'Show all now' });
    await all.or(page.getByRole('button', { name: 'Undo', exact: true })).first().waitFor();
    await all.click({ timeout: 1_000 }).catch(() => {});
    await untilMyTurn(page);
  }
  return page.evaluate(() => window.painted);
}

/** Adds a line and types on while Ember tells; gives what the main thread did meanwhile, in milliseconds of its own time. */
async function tellAndType(page, session) {
  await boxOf(page).fill(`${OWN}, and something moved above her.`);
  await pause(500);
  await page.evaluate(() => void (window.keys.length = 0));
  const before = await metrics(session);
  const begun = performance.now();
  await boxOf(page).press('Control+Enter');
  for (const [at, key] of [...KEYS].entries()) {
    await pause(Math.max(0, begun + ((at + 1) * TELLING_MS) / (KEYS.length + 1) - performance.now()));
    await page.keyboard.press(key === ' ' ? 'Space' : key);
  }
  await pause(Math.max(0, begun + TELLING_MS - performance.now()));
  const after = await metrics(session);
  await untilMyTurn(page);
  const keys = await page.evaluate(() => window.keys);
  const waits = [...keys, ...Array.from({ length: Math.max(0, KEYS.length - keys.length) }, () => SHORTEST_MS)];
  return { ...Object.fromEntries(Object.keys(after).map((name) => [name, Math.round((after[name] - before[name]) * 1_000)])), waits };
}

async function metrics(session) {
  const { metrics: all } = await session.send('Performance.getMetrics');
  const value = (name) => all.find((one) => one.name === name).value;
  return { all: value('TaskDuration'), script: value('ScriptDuration'), style: value('RecalcStyleDuration'), layout: value('LayoutDuration') };
}

const server = await serve(binary);
const browser = await browse();
try {
  console.log(`load ${loadavg()[0].toFixed(1)} when this began`);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await signUp(context, server.address);
  const page = await context.newPage();
  await page.goto(`${server.address}/help`);
  const id = await grow(context, page, server.address);
  await openWhole(page, server.address, id);
  await server.atRest();
  await page.evaluate(watchPage);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  const tellings = [];
  for (let run = 0; run < RUNS; run += 1) tellings.push(await tellAndType(page, session));
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await tellAndType(page, session);
  const tasks = tasksOf(await browser.stopTracing());
  console.log(`main thread in ${TELLING_MS / 1_000} s of telling and typing, ${PASSAGES} passages, ms of its own time`);
  console.table(tellings.map(({ waits, ...times }) => times));
  console.log(`longest task, ms: ${quantile(tasks.map(({ cpu }) => cpu), 1)} cpu, ${quantile(tasks.map(({ wall }) => wall), 1)} wall`);

  const lines = [];
  const waits = [];
  for (const rate of [1, SLOWER]) {
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const own = await ownLines(page);
    lines.push({ processor: `1/${rate}`, lines: own.length, p50: quantile(own, 0.5), p95: quantile(own, 0.95), most: quantile(own, 1) });
    const keys = (rate === 1 ? tellings : [await tellAndType(page, session), await tellAndType(page, session)]).flatMap((run) => run.waits);
    waits.push({ processor: `1/${rate}`, keys: keys.length, p50: quantile(keys, 0.5), p98: quantile(keys, 0.98), most: quantile(keys, 1) });
  }
  console.log('own line painted after Add, ms wall, to the frame after its own');
  console.table(lines);
  console.log(`a key's letter painted while Ember tells, ms wall (${SHORTEST_MS}: or less)`);
  console.table(waits);
  console.log(`load ${loadavg()[0].toFixed(1)} when this ended`);
} finally {
  await browser.close();
  await server.stop();
}
