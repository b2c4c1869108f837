import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync(join(import.meta.dirname, 'index.html'), 'utf8');

/** Values of an attribute, in the order they stand on the page. */
function values(attribute: string): string[] {
  return [...page.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}

describe('the landing page', () => {
  it('keeps to a policy without inline scripts and styles', () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(page.match(/<script(?![^>]*\ssrc=)/)).toBeNull();
  });

  it('asks nothing of other sites', () => {
    const outside = [...values('href'), ...values('src'), ...values('action')].filter((address) => /^(\w+:)?\/\//.test(address));
    expect(outside).toEqual([]);
  });

  it('leads only where there is something', () => {
    const links = [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(new Set(links)).toEqual(new Set(['#line', '/', '/help', '/new?for=kids', '/sign-in', '/sign-up', '/?lang=en', '/?lang=de', '/?lang=ar']));
  });

  it('never sends the line in an address: the field has no name', () => {
    const field = page.match(/<textarea[^>]*>/)?.[0] ?? '';
    expect(field).toContain('id="line"');
    expect(field).not.toContain(' name=');
  });

  it('says what stills the fire in words, also where a phone shows a sign only', () => {
    expect(page).toMatch(/<button id="rest"[^>]*>\s*<svg[^>]*aria-hidden="true">.*<\/svg>\s*<span>Still the fire<\/span>/);
  });

  it('finds every file it names', () => {
    const files = [...values('href'), ...values('src')].filter((address) => address.startsWith('/landing/'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(existsSync(join(import.meta.dirname, '..', file)), file).toBe(true);
  });

  it('offers grown-ups first, and everybody else as easily', () => {
    const choices = [...page.matchAll(/<input type="radio" name="audience" value="(\w+)"( checked)?/g)].map(([, value, checked]) => [value, checked !== undefined]);
    expect(choices).toEqual([['kids', false], ['teens', false], ['adults', true]]);
  });
});
