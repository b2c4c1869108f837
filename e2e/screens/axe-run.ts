import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { RULES } from '../fixtures/axe';

/** The rules that another light can break: what they look at is colour and nothing else. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const packages = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const SOURCE = readFileSync(packages.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** As much of axe as is called in the page. */
interface Axe {
  run(root: Document, options: object): Promise<{ violations: Violation[] }>;
}

/** What axe finds on the page as it stands, a line each. The page gets axe once, which makes hundreds of runs affordable. */
export async function violations(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const runOnly = rules === 'all' ? { type: 'tag', values: RULES } : { type: 'rule', values: COLOUR_RULES };
  const found = await page.evaluate(run, { runOnly, resultTypes: ['violations'] });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`));
}

/** Runs in the page. Under a layer that has to be answered first the page itself, with its heading, is there for nobody. */
async function run(options: object): Promise<Violation[]> {
  const { axe } = window as unknown as { axe: Axe };
  const layer = [...document.querySelectorAll('dialog[open], [role=dialog]')].some((one) => one.checkVisibility());
  const rules = layer ? { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } } : {};
  return (await axe.run(document, { ...options, rules })).violations;
}
