// Draws the icons of the installed app from our own flame: `node scripts/draw-icons.mjs`. Their files are committed, so
// that a build needs no browser. They are printed by the browser of the walks in e2e.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../../e2e/package.json', import.meta.url))('playwright');
const FLAME = readFileSync(new URL('../src/styles/art/flame-icon.svg', import.meta.url), 'utf8');
const TARGET = new URL('../public/icons/', import.meta.url);

/** `share`: of the icon's height that the flame takes. A maskable one is cut to a circle of four fifths at worst. */
const ICONS = [
  { name: 'fire-192', size: 192, share: 0.7, radius: 0.22 },
  { name: 'fire-512', size: 512, share: 0.7, radius: 0.22 },
  { name: 'fire-maskable-192', size: 192, share: 0.52, radius: 0 },
  { name: 'fire-maskable-512', size: 512, share: 0.52, radius: 0 },
  { name: 'apple-touch', size: 180, share: 0.62, radius: 0 },
];

mkdirSync(TARGET, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.E2E_CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const { name, size, share, radius } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // Rings of paper: light that fades evenly would weigh ten times as much.
  const glow = 'radial-gradient(circle at 50% 60%, #51301c 0 26%, #3a271b 26% 36%, #26211a 36% 47%, #1a1d19 47% 58%, #101817 58%)';
  await page.setContent(
    `<body style="margin:0;background:none"><div style="inline-size:${size}px;block-size:${size}px;border-radius:${size * radius}px;background:${glow};display:grid;place-items:center">
      <div style="block-size:${size * share}px;aspect-ratio:1">${FLAME.replace('<svg ', '<svg width="100%" height="100%" ')}</div></div></body>`,
  );
  writeFileSync(new URL(`${name}.png`, TARGET), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
