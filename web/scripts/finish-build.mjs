// Lays the built pages where the binary looks for them, the first one in each language, builds the worker that keeps
// them, and writes a Brotli twin beside every text file.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { translatePage, wordsOf } from './translate-page.mjs';

const DIST = new URL('../dist', import.meta.url).pathname;
const LOCALES = new URL('../landing/locales', import.meta.url).pathname;
const TEXT = /\.(?:html|js|css|svg|json|webmanifest|txt)$/;
/** Below this size a twin saves less than its request headers cost. */
const SMALLEST_BYTES = 512;

const landing = join(DIST, 'landing/index.html');
if (existsSync(landing)) {
  renameSync(landing, join(DIST, 'landing.html'));
  rmSync(join(DIST, 'landing'), { recursive: true });
  const english = readFileSync(join(DIST, 'landing.html'), 'utf8');
  for (const name of readdirSync(LOCALES)) {
    const language = name.replace('.po', '');
    writeFileSync(join(DIST, `landing.${language}.html`), translatePage(english, language, wordsOf(readFileSync(join(LOCALES, name), 'utf8'))));
  }
}

// The page of a book is the app's, but a browser without scripts goes on to the book's plain page.
const NO_SCRIPTS = /<noscript>.*<\/noscript>/s;
const READ_PLAIN = { en: 'Read this book as a plain page', de: 'Dieses Buch als einfache Seite lesen', ar: 'اقرأ هذا الكتاب كصفحة بسيطة' };
const waysOn = Object.entries(READ_PLAIN).map(([lang, words]) => `<p lang="${lang}" dir="auto"><a href="?plain">${words}</a></p>`);
const app = readFileSync(join(DIST, 'app.html'), 'utf8');
if (!NO_SCRIPTS.test(app) || !app.includes('</head>')) throw new Error('app.html has no place for what a book says without scripts');
const book = app
  .replace(NO_SCRIPTS, `<noscript>${waysOn.join('')}</noscript>`)
  .replace('</head>', '<noscript><meta http-equiv="refresh" content="0; url=?plain" /></noscript>\n  </head>');
writeFileSync(join(DIST, 'book.html'), book);

// It names what is there by now.
await import('./build-worker.mjs');

for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !TEXT.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const bytes = readFileSync(path);
  if (bytes.length < SMALLEST_BYTES) continue;
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(`${path}.br`, packed);
}
