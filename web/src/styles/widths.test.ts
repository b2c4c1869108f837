import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..');
const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));

it('asks widths of the page’s container in rem, so that large text has the layout of a small window', () => {
  expect(sheets.length).toBeGreaterThan(40);
  for (const sheet of sheets) {
    const css = readFileSync(join(SRC, sheet), 'utf8');
    expect(css, sheet).not.toMatch(/@media[^{]*width/);
    for (const [query] of css.matchAll(/@container page[^{]*/g)) expect(query, sheet).toMatch(/-width: [\d.]+rem\)/);
  }
});

it('makes that container of the whole app', () => {
  expect(readFileSync(join(SRC, 'styles/base.css'), 'utf8')).toMatch(/#app \{[^}]*container: page \/ inline-size;[^}]*var\(--text-scale\)/);
});
