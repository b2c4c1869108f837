import { languageOf } from '../../src/lib/language-of';
import type { Book, Credit, Picture, Step } from './book';
import { creditLines, daysOf, isEmber, makingOf } from './credits';
import { el, ICONS } from './element';
import { capital, fill } from './fill';
import type { Fragment, Leaf } from './layout';
import { nameOf } from './names';
import { byline, day, emberShare, measure, stepTaken, story } from './tell';
import type { ReaderWords } from './words';

/** The language of Ember, and of what pictures are said to show. */
const EMBER_SPEAKS = 'en';

/** One leaf as an element. It knows nothing of where it lies or how it is turned. */
export function leafElement(leaf: Leaf, book: Book, words: ReaderWords): HTMLElement {
  switch (leaf.kind) {
    case 'cover':
      return cover(book, words);
    case 'endpaper':
      return shell('endpaper', words.endpaper, ICONS.flame());
    case 'title':
      return titlePage(book, words);
    case 'picture':
      return shell('picture', fill(words.page, { number: leaf.number }), plate(leaf.picture), numeral(leaf.number));
    case 'text':
      return textLeaf(leaf, book, words);
    case 'ornament':
      return shell('ornament', fill(words.page, { number: leaf.number }), ICONS.flame());
    case 'credits':
      return credits(book, words);
    case 'making':
      return making(book, words);
  }
}

function shell(kind: string, label: string, ...children: (Node | null)[]): HTMLElement {
  return el('div', { class: `fb-leaf fb-leaf-${kind}`, role: 'group', 'aria-label': label }, ...children);
}

/** What the reader says on a leaf is in its own language, whatever the book's is. */
function spoken({ lang, dir }: ReaderWords): { lang: string; dir: string } {
  return { lang, dir };
}

function numeral(number: number): HTMLElement {
  return el('span', { class: 'fb-numeral', 'aria-hidden': 'true' }, String(number));
}

/** A picture with its shape reserved, so that nothing moves when it arrives. */
function plate(picture: Picture): HTMLElement {
  const { url, width, height, alt } = picture;
  const image = el('img', { src: url, width, height, alt, lang: EMBER_SPEAKS, decoding: 'async', draggable: 'false', 'data-picture': url });
  return el('div', { class: 'fb-plate' }, image);
}

/** The shape of a cover that has no picture: width for height, as covers are drawn. */
const COVER_SHAPE = 3 / 4;

function cover(book: Book, words: ReaderWords): HTMLElement {
  const { cover } = book;
  const art = cover ? plate(cover) : el('div', { class: 'fb-plate fb-plate-bare' }, ICONS.flame());
  // The whole picture lies on the board, whatever the board's shape: until a cover is drawn it is one of a page.
  art.style.setProperty('--fb-shape', String(cover ? cover.width / cover.height : COVER_SHAPE));
  const title = el('div', { class: 'fb-cover-words' },
    titled('fb-cover-title', book, words),
    el('p', { class: 'fb-cover-by', ...spoken(words) }, byline(words, makingOf(book))));
  return shell('cover', words.cover, art, title);
}

function titlePage(book: Book, words: ReaderWords): HTMLElement {
  return shell('title', words.titlePage,
    titled('fb-title-title', book, words),
    el('p', { class: 'fb-title-by', ...spoken(words) }, byline(words, makingOf(book))),
    ICONS.flame());
}

function titled(name: string, { title }: Book, words: ReaderWords): HTMLElement {
  return el('p', { class: name, dir: 'auto', lang: languageOf(title, words.lang) }, title);
}

type TextLeaf = Extract<Leaf, { kind: 'text' }>;

/** A leaf of text, also used to measure what fits on one. */
export function textLeaf({ fragments, picture, number }: Omit<TextLeaf, 'kind'>, book: Book, words: ReaderWords): HTMLElement {
  const passages = fragments.map((fragment, index) => {
    const before = fragments[index - 1];
    return passage(fragment, book.credits[fragment.by], before === undefined || before.by !== fragment.by, words);
  });
  const body = el('div', { class: 'fb-body' }, el('div', { class: 'fb-passages' }, ...passages));
  return shell('text', fill(words.page, { number }), picture ? plate(picture) : null, body, numeral(number));
}

function passage(fragment: Fragment, credit: Credit | undefined, named: boolean, words: ReaderWords): HTMLElement {
  const ember = credit?.author !== 'human';
  const name = named ? el('span', { class: 'fb-name' }, ember && ICONS.flame(), credit ? capital(nameOf(words, credit)) : '') : null;
  const lang = ember ? EMBER_SPEAKS : languageOf(fragment.text, words.lang);
  const text = el('span', { class: fragment.first ? 'fb-words fb-first' : 'fb-words', dir: 'auto', lang }, fragment.text);
  return el('p', { class: 'fb-passage', 'data-ink': ember ? 'ember' : (credit?.ink ?? 'inkwell') }, name, text);
}

function credits(book: Book, words: ReaderWords): HTMLElement {
  const rows = creditLines(book).map(({ credit, percent }) => {
    const ember = isEmber(credit);
    const share = el('span', { class: 'fb-bar-fill' });
    share.style.setProperty('--fb-share', String(percent / 100));
    return el('li', { class: 'fb-credit', 'data-ink': ember ? 'ember' : (credit.ink ?? 'inkwell') },
      el('span', { class: 'fb-credit-name' }, ember && ICONS.flame(), capital(nameOf(words, credit))),
      el('span', { class: 'fb-credit-measure' }, measure(words, credit.words, percent)),
      el('span', { class: 'fb-bar', 'aria-hidden': 'true' }, share));
  });
  return shell('credits', words.credits,
    el('h2', { class: 'fb-heading', ...spoken(words) }, words.credits),
    el('ul', { class: 'fb-credit-list', ...spoken(words) }, ...rows),
    el('p', { class: 'fb-ember', ...spoken(words) }, emberShare(words, makingOf(book))));
}

function making(book: Book, words: ReaderWords): HTMLElement {
  const sentences = story(words, makingOf(book)).map((sentence) => el('p', spoken(words), sentence));
  const days = daysOf(book.making ?? []).map((steps) => el('section', { class: 'fb-day', ...spoken(words) },
    el('h3', { class: 'fb-date' }, day(words, new Date(steps[0]?.at ?? book.created_at))),
    el('ol', { class: 'fb-steps' }, ...steps.map((step) => stepLine(step, words)))));
  return shell('making', words.making, el('h2', { class: 'fb-heading', ...spoken(words) }, words.making), ...sentences, ...days, ICONS.flame());
}

/** A step with the sign of who did it; the sentence names them. */
function stepLine(step: Step, words: ReaderWords): HTMLElement {
  const ember = step.author === 'narrator';
  return el('li', { class: 'fb-step-taken', 'data-ink': ember ? 'ember' : (step.ink ?? 'inkwell'), 'data-kind': step.kind }, stepTaken(words, step));
}
