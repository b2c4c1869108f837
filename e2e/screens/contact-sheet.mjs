// Lays the pictures of a folder on sheets: one page with everything, and a picture for each screen.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Wide enough to see what is wrong, small enough for all to be seen at once. */
const DESK_PX = 480;
const PHONE_PX = 200;

const folder = process.argv[2];
const screens = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const sections = [];
for (const screen of screens) {
  const pictures = (await readdir(join(folder, screen))).filter((name) => name.endsWith('.png')).sort();
  sections.push({ screen, html: sectionOf(screen, pictures) });
}
await writeFile(join(folder, 'index.html'), pageOf(sections.map(({ html }) => html).join('\n')));

const executablePath = process.env.E2E_CHROMIUM || '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage({ viewport: { width: 1_500, height: 900 } });
await page.goto(pathToFileURL(join(folder, 'index.html')).href);
for (const { screen } of sections) {
  const section = page.locator(`#${screen}`);
  await section.locator('img').evaluateAll((images) => Promise.all(images.map((image) => image.decode())));
  await section.screenshot({ path: join(folder, `${screen}.png`) });
}
await browser.close();

function sectionOf(screen, pictures) {
  const figures = pictures.map((name) => {
    const width = name.includes('-phone') ? PHONE_PX : DESK_PX;
    return `<figure><img src="${screen}/${name}" width="${width}" alt=""><figcaption>${name.replace('.png', '')}</figcaption></figure>`;
  });
  return `<section id="${screen}"><h2>${screen}</h2><div>${figures.join('')}</div></section>`;
}

function pageOf(body) {
  const style = 'body{font:14px sans-serif;background:#777;color:#fff;margin:8px}section>div{display:flex;flex-wrap:wrap;gap:8px}figure{margin:0}figcaption{font-size:12px}';
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>${body}`;
}
