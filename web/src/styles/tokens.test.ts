import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The tokens as the stylesheets have them, by selector. */
const FOLDER = join(import.meta.dirname, 'tokens');
const INKS = ['inkwell', 'walnut', 'verdigris', 'mulberry', 'moss', 'damson'];

function tokens(file: string, selector: string): Record<string, string> {
  const css = readFileSync(join(FOLDER, file), 'utf8');
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Dusk changes what day has said. */
const HOUSES: { name: string; file: string; selector: string; mode: string; from?: string }[] = [
  { name: 'adults, evening', file: 'adults.css', selector: "[data-tier='adults'][data-mode='evening']", mode: 'evening' },
  { name: 'adults, day', file: 'adults.css', selector: "[data-tier='adults'][data-mode='day']", mode: 'day' },
  { name: 'teens, day', file: 'teens.css', selector: "[data-tier='teens'][data-mode='day']", mode: 'day' },
  { name: 'teens, blackout', file: 'teens.css', selector: "[data-tier='teens'][data-mode='evening']", mode: 'evening' },
  { name: 'kids, day', file: 'kids.css', selector: "[data-tier='kids']", mode: 'day' },
  { name: 'kids, dusk', file: 'kids.css', selector: "[data-tier='kids'][data-mode='evening']", mode: 'evening', from: "[data-tier='kids']" },
];

describe.each(HOUSES)('$name', ({ file, selector, mode, from }) => {
  const house = { ...(from ? tokens(file, from) : {}), ...tokens(file, selector) };
  const inks = { ...tokens('inks.css', `[data-mode='${mode}']`), ...house };
  const of = (name: string) => house[name] ?? expect.unreachable(`no --${name}`);

  it.each(['page', 'panel'])('is read easily on %s', (ground) => {
    expect(contrast(of('text'), of(ground))).toBeGreaterThanOrEqual(7);
    expect(contrast(of('text-2'), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('is read easily on its own ground', () => {
    expect(contrast(house['on-bg'] ?? of('text'), of('bg'))).toBeGreaterThanOrEqual(7);
    expect(contrast(house['on-bg-2'] ?? of('text-2'), of('bg'))).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps even quiet words readable on a page', () => {
    expect(contrast(of('text-3'), of('page'))).toBeGreaterThanOrEqual(4.5);
  });

  it.runIf(house.hill)('is read easily on the hill', () => {
    expect(contrast(of('on-hill'), of('hill'))).toBeGreaterThanOrEqual(7);
  });

  it('has colours of its own for what is sketched', () => {
    for (const part of ['sky', 'halo', 'moon', 'far', 'mid', 'near']) expect(of(`sketch-${part}`)).toMatch(/^(#|rgb)/);
  });

  it.each(INKS)('has %s at 7:1 on its page', (ink) => {
    expect(contrast(inks[ink]!, of('page'))).toBeGreaterThanOrEqual(7);
  });

  it('shows the one action', () => {
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('accent-text'), of('page'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('ember'), of('page'))).toBeGreaterThanOrEqual(4.5);
  });

  it('shows focus and the edges of fields', () => {
    // A ring that cannot show on every ground lies on a band that does.
    const band = house['focus-halo'] ?? of('bg');
    expect(contrast(of('focus'), band)).toBeGreaterThanOrEqual(3);
    expect(Math.max(contrast(band, of('bg')), contrast(of('focus'), of('bg')))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('focus'), of('page'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('line-strong'), of('page'))).toBeGreaterThanOrEqual(3);
  });
});
