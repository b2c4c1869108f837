// What a browser loads before it can show a page: JavaScript and CSS, gzip, from a built web/dist. The reader is also measured
// by itself, as a page that is nothing but a book loads it.
//
//   node bench/client-size.mjs        (after scripts/build-web.sh)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from '../web/node_modules/vite/dist/node/index.js';

const WEB = new URL('../web', import.meta.url).pathname;
const DIST = join(WEB, 'dist');
const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));

/** Pages, and the entries of the manifest that each needs: its own, and what that imports at once. */
const PAGES = {
  'landing': ['landing/index.html'],
  'library, signed in': ['app.html', /routes\/library\.tsx/],
  'room, signed in': ['app.html', /routes\/s\.\$id\.tsx/],
  'book': ['app.html', /routes\/book\.\$id\.tsx/],
};

function keys(wanted) {
  const found = Object.keys(manifest).filter((key) => (wanted instanceof RegExp ? wanted.test(key) : key === wanted));
  if (found.length === 0) throw new Error(`nothing in the manifest is like ${wanted}`);
  return found;
}

function files(wanted) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    (manifest[key].imports ?? []).forEach(visit);
  };
  wanted.flatMap(keys).forEach(visit);
  const entries = [...seen].map((key) => manifest[key]);
  return new Set(entries.flatMap((entry) => [entry.file, ...(entry.css ?? [])]));
}

function kilobytes(names, ending) {
  const sizes = names.filter((name) => name.endsWith(ending)).map((name) => gzipSync(readFileSync(join(DIST, name))).length);
  return Number((sizes.reduce((sum, size) => sum + size, 0) / 1_000).toFixed(1));
}

/** The reader, built without the app round it. */
async function reader() {
  const rollupOptions = { input: join(WEB, 'book-runtime/src/mount.ts'), preserveEntrySignatures: 'strict' };
  const options = { write: false, assetsInlineLimit: 0, target: 'baseline-widely-available', rollupOptions };
  const built = await build({ root: WEB, configFile: false, publicDir: false, logLevel: 'silent', build: options });
  const size = (ending) => {
    const files = built.output.filter(({ fileName }) => fileName.endsWith(ending));
    const bytes = files.map((file) => gzipSync(file.code ?? file.source).length).reduce((sum, length) => sum + length, 0);
    return Number((bytes / 1_000).toFixed(1));
  };
  return { page: 'the reader by itself', 'JS, KB gzip': size('.js'), 'CSS, KB gzip': size('.css') };
}

const table = Object.entries(PAGES).map(([page, wanted]) => {
  const names = [...files(wanted)];
  return { page, 'JS, KB gzip': kilobytes(names, '.js'), 'CSS, KB gzip': kilobytes(names, '.css') };
});
console.table([...table, await reader()]);
