import axe from 'axe-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about how a page is built, which say nothing about a part of one, or of several side by side. */
export const RULES_OF_PAGES = ['heading-order', 'landmark-unique', 'landmark-no-duplicate-main', 'landmark-main-is-top-level', 'page-has-heading-one'];

/** Rules that measure: jsdom lays nothing out. Colours are measured from the tokens instead, sizes in a browser. */
const MEASURING = ['color-contrast', 'target-size'];

/** Fails with what axe finds. */
export async function expectAccessible(container: Element = document.body, without: readonly string[] = []): Promise<void> {
  const { violations } = await axe.run(container, {
    runOnly: RULES,
    resultTypes: ['violations'],
    rules: Object.fromEntries([...MEASURING, 'region', ...without].map((rule) => [rule, { enabled: false }])),
  });
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
}
