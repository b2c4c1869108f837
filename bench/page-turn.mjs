// What turning a page costs: opens a book of 400 passages in Chromium, turns pages by key and by hand, and prints the
// longest tasks of the page's main thread from a trace, by the clock (wall) and by the time of the thread itself (cpu: what
// others do meanwhile does not count).
//
//   node bench/page-turn.mjs [target/release/fireside]        (after scripts/build-web.sh and scripts/walk.sh's packages)
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { browse, serve, tasksOf } from './served.mjs';

const [binary = 'target/release/fireside'] = process.argv.slice(2);
const PASSAGES = 400;
const TURNS = 20;
/** A turn by key takes 620 ms; pages are turned one after the other. */
const TURN_MS = 750;
/** Chromium's own measure of a task that keeps a page from answering. */
const LONG_MS = 50;
const SIZES = [
  { name: '1280x800', viewport: { width: 1280, height: 800 } },
  { name: '390x844', viewport: { width: 390, height: 844 } },
];

/** The book of a story, grown to so many passages. */
function grown(book) {
  const [page] = book.pages;
  const text = `${page.passages.map((passage) => passage.text).join(' ')} `;
  const passages = Array.from({ length: PASSAGES }, (_, seq) => ({ seq: seq + 3, by: seq % book.credits.length, text }));
  const pages = Array.from({ length: PASSAGES / 4 }, (_, at) => ({ picture: at % 3 === 0 ? page.picture : null, passages: passages.slice(at * 4, at * 4 + 4) }));
  return { ...book, pages };
}

async function measure(browser, address, { name, viewport }) {
  const context = await browser.newContext({ baseURL: address, viewport });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('The first line of your story').fill('Maren rowed back to the lighthouse with the drowned man’s letters in her coat.');
  await page.getByRole('radio', { name: 'a grown-up', exact: true }).check();
  await page.getByRole('button', { name: 'Light the fire' }).click();
  await page.waitForURL(/\/try\//);
  await page.getByRole('figure').getByRole('img').last().waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await page.route(`**/api/v1/stories/${id}/book`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: grown(await response.json()) });
  });
  await page.goto(`/book/${id}`);
  const region = page.getByRole('region', { name: /^Book: / });
  await region.waitFor();
  const place = page.getByRole('slider', { name: 'Place in the book' });
  const views = Number(await place.getAttribute('max')) + 1;
  await page.waitForTimeout(2_000);
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(TURN_MS);
  }
  const box = await region.locator('.fb-book').boundingBox();
  for (let turn = 0; turn < TURNS / 2; turn += 1) {
    const corner = turn % 2 === 0 ? 0.95 : 0.05;
    await page.mouse.move(box.x + box.width * 0.97, box.y + box.height * corner);
    await page.mouse.down();
    for (let step = 1; step <= 20; step += 1) await page.mouse.move(box.x + box.width * (0.97 - step * 0.04), box.y + box.height * corner);
    await page.mouse.up();
    await page.waitForTimeout(TURN_MS);
  }
  const trace = await browser.stopTracing();
  if (process.env.TRACE) await writeFile(`${process.env.TRACE}-${name}.json`, trace);
  const tasks = tasksOf(trace);
  await context.close();
  const longest = (clock) => Number(Math.max(...tasks.map((task) => task[clock])).toFixed(1));
  const long = (clock) => tasks.filter((task) => task[clock] > LONG_MS).length;
  return {
    size: name,
    views,
    turns: TURNS * 1.5,
    tasks: tasks.length,
    'longest, ms cpu': longest('cpu'),
    'longest, ms wall': longest('wall'),
    [`over ${LONG_MS} ms cpu`]: long('cpu'),
    [`over ${LONG_MS} ms wall`]: long('wall'),
  };
}

const server = await serve(binary);
const browser = await browse();
try {
  console.log(`load ${loadavg()[0].toFixed(1)} when this began`);
  const rows = [];
  for (const size of SIZES) rows.push(await measure(browser, server.address, size));
  console.table(rows);
} finally {
  await browser.close();
  await server.stop();
}
