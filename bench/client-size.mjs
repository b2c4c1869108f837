// What a browser loads before it can show a page: JavaScript and CSS, gzip, from a built web/dist.
//
//   node bench/client-size.mjs        (after scripts/build-web.sh)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../web/dist', import.meta.url).pathname;
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

const table = Object.entries(PAGES).map(([page, wanted]) => {
  const names = [...files(wanted)];
  return { page, 'JS, KB gzip': kilobytes(names, '.js'), 'CSS, KB gzip': kilobytes(names, '.css') };
});
console.table(table);
