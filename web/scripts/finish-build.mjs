// Lays the built pages where the binary looks for them and writes a Brotli twin beside every text file.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const DIST = new URL('../dist', import.meta.url).pathname;
const TEXT = /\.(?:html|js|css|svg|json|webmanifest|txt)$/;
/** Below this size a twin saves less than its request headers cost. */
const SMALLEST_BYTES = 512;

const landing = join(DIST, 'landing/index.html');
if (existsSync(landing)) {
  renameSync(landing, join(DIST, 'landing.html'));
  rmSync(join(DIST, 'landing'), { recursive: true });
}

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
