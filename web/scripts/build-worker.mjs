// Builds the service worker into dist, told of the files that are there: `node scripts/build-worker.mjs`, after the pages.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const ENTRY = fileURLToPath(new URL('../service-worker/worker.ts', import.meta.url));
/** What every page may need. Typefaces are kept when a house sets them: nobody carries the type of three. */
const KEPT = /\.(?:js|css|svg|webmanifest)$/;

const paths = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(DIST, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();
const files = paths.filter((path) => KEPT.test(path) && !path.startsWith('.vite/')).map((path) => `/${path}`);

const hash = createHash('sha256');
for (const path of paths) if (!path.startsWith('.vite/') && !path.endsWith('.br')) hash.update(path).update(readFileSync(join(DIST, path)));
const version = hash.digest('hex').slice(0, 12);

await build({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { BUILD: JSON.stringify({ version, files }) },
  build: {
    outDir: DIST,
    emptyOutDir: false,
    target: 'baseline-widely-available',
    lib: { entry: ENTRY, formats: ['iife'], name: 'worker', fileName: () => 'service-worker.js' },
  },
});
