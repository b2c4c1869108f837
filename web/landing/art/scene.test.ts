import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAWINGS } from './scene';

const folder = join(import.meta.dirname, '../scene');
const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));

/** All drawings together: what a slow line fetches before the fire is seen. */
const BUDGET_BYTES = 60_000;

describe('the scene', () => {
  // A changed drawing is written anew with `vitest --update`.
  it.each(Object.entries(DRAWINGS))('%s is what the code draws', async (name, draw) => {
    await expect(draw()).toMatchFileSnapshot(`../scene/${name}`);
  });

  it('fits the budget', () => {
    const total = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(total).toBeLessThanOrEqual(BUDGET_BYTES);
  });

  it.each(files)('%s holds no script, style or outside address', (name) => {
    const text = readFileSync(join(folder, name), 'utf8').replace('http://www.w3.org/2000/svg', '');
    expect(text).not.toMatch(/<script|<style|style=|on\w+=|https?:|<filter/);
  });
});
