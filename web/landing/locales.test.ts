import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PO from 'pofile';
import { describe, expect, it } from 'vitest';
import { translatePage, wordsOf } from '../scripts/translate-page.mjs';

const page = readFileSync(join(import.meta.dirname, 'index.html'), 'utf8');
const catalogues = readdirSync(join(import.meta.dirname, 'locales')).map((name) => {
  const source = readFileSync(join(import.meta.dirname, 'locales', name), 'utf8');
  return { language: name.replace('.po', ''), source, html: translatePage(page, name.replace('.po', ''), wordsOf(source)) };
});

function opened(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The names of all elements, in order: what is on a page besides its words. */
function frame(html: string): string[] {
  return [...opened(html).querySelectorAll('*')].map((element) => element.tagName + element.id + element.className);
}

describe.each(catalogues)('the landing page in $language', ({ language, source, html }) => {
  it('says so, and which way it is read', () => {
    const { documentElement } = opened(html);
    expect(documentElement.lang).toBe(language);
    expect(documentElement.dir).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  it('is the same page', () => {
    expect(frame(html)).toEqual(frame(page));
  });

  it('has other words for everything but names', () => {
    const english = new Set([...opened(page).body.querySelectorAll('a, p, span, legend, h1, label')].map((element) => element.textContent?.trim()));
    const same = [...opened(html).body.querySelectorAll('a, p, span, legend, h1, label')].map((element) => element.textContent?.trim()).filter((text) => text && english.has(text));
    expect(new Set(same)).toEqual(new Set(['Fireside', 'English', 'Deutsch', 'العربية']));
  });

  it('has no words that the page does not say', () => {
    const unsaid = PO.parse(source).items.filter((item) => !page.replaceAll(/\s+/g, ' ').includes(item.msgid));
    expect(unsaid.map((item) => item.msgid)).toEqual([]);
  });

  it('keeps gaps and rules of voice', () => {
    for (const { msgid, msgstr: [words = ''] } of PO.parse(source).items) {
      expect(words.match(/\{\w+\}/g), msgid).toEqual(msgid.match(/\{\w+\}/g));
      expect(words).not.toMatch(/[!\u2013\u2014]|\w'\w/);
    }
  });
});

it('does not come out with a sentence missing', () => {
  expect(() => translatePage(page, 'de', new Map())).toThrow('landing: no de for');
});
