import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../src/test/axe';
import type { Book, Passage } from './book';
import { mountBook } from './mount';
import arabic from './words/ar.json';
import english from './words/en.json';
import german from './words/de.json';
import type { ReaderWords } from './words';

const ALL = [english, german, arabic] as ReaderWords[];

/** A book of two: a person, whose words these are, and Ember. */
function bookOf(text: string): Book {
  const passage = (seq: number, by: number, text: string): Passage => ({ seq, by, text });
  const at = '2026-03-09T22:15:00.000Z';
  return {
    id: 'b',
    title: text,
    audience: 'kids',
    pages: [{ passages: [passage(1, 0, text), passage(2, 1, 'The fox ran to the sea.')] }],
    credits: [
      { name: 'A guest', author: 'human', own: true, ink: 'moss', share: 0.5, words: 5 },
      { name: 'Ember', author: 'narrator', share: 0.5, words: 6 },
    ],
    making: [{ at, name: 'A guest', author: 'human', own: true, ink: 'moss', kind: 'began', count: 1, words: 0 }],
    created_at: at,
  };
}

/** A browser lays leaves out; here one long column says all there is to say. */
function open(words: ReaderWords, text: string): HTMLElement {
  document.documentElement.lang = words.lang;
  document.documentElement.dir = words.dir;
  localStorage.setItem('fireside.reader', JSON.stringify({ layout: 'scroll' }));
  const { destroy } = mountBook(document.body, bookOf(text), { words, onClose: () => undefined });
  close = destroy;
  return document.querySelector<HTMLElement>('.fb')!;
}

let close = (): void => undefined;

beforeEach(() => {
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
});

afterEach(() => {
  close();
  document.documentElement.lang = 'en';
  document.documentElement.dir = '';
});

describe.each(ALL)('a book in a page in $lang', (words) => {
  it('is accessible, its settings too', async () => {
    const root = open(words, 'The fox met the owl in the wood.');
    await expectAccessible();
    root.querySelector<HTMLButtonElement>('.fb-button-settings')!.click();
    await vi.waitFor(() => expect(root.querySelector('.fb-panel')).toBeVisible());
    await expectAccessible();
  });

  it('keeps the language and the direction of its words, and is spoken round in the page’s', () => {
    const root = open(words, 'كان هناك ثعلب في الغابة يحب البحر كثيرا جدا.');
    expect(root).toHaveAttribute('lang', words.lang);
    expect(root.dir).toBe('rtl');
    expect(root.querySelector<HTMLElement>('.fb-bottom')!.dir).toBe(words.dir);
    expect(Array.from(root.querySelectorAll<HTMLElement>('.fb-words'), (one) => one.lang)).toEqual(['ar', 'en']);
    const heading = Array.from(root.querySelectorAll<HTMLElement>('.fb-heading')).at(-1);
    expect(heading).toHaveTextContent(words.making);
    expect([heading?.lang, heading?.dir]).toEqual([words.lang, words.dir]);
  });
});

it.each([english, arabic] as ReaderWords[])('turns towards the end of a book as the book is read, on a page in $lang', (words) => {
  expect(open(words, 'The fox met the owl in the wood.').dir).toBe('ltr');
});

it('says nothing in English on a German page', () => {
  const root = open(german as ReaderWords, 'Der Fuchs und die Eule trafen sich im Wald.');
  const own = Array.from(root.querySelectorAll('.fb-words, [lang="en"]'));
  for (const one of own) one.remove();
  expect(root.textContent).not.toMatch(/\b(?:the|page|who|wrote|read|book|by|with)\b/i);
  expect(root.textContent).toContain('von mir, mit Ember');
});
