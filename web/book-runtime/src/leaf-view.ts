import type { Book, Credit, Picture } from './book';
import { creditLines, isEmber, makingOf } from './credits';
import { el, ICONS } from './element';
import type { Fragment, Leaf } from './layout';
import type { ReaderWords } from './words';

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
      return shell('picture', words.page(leaf.number), plate(leaf.picture), numeral(leaf.number));
    case 'text':
      return textLeaf(leaf.fragments, leaf.picture, book, words.page(leaf.number), leaf.number);
    case 'ornament':
      return shell('ornament', words.page(leaf.number), ICONS.flame());
    case 'credits':
      return credits(book, words);
    case 'making':
      return making(book, words);
  }
}

function shell(kind: string, label: string, ...children: (Node | null)[]): HTMLElement {
  return el('div', { class: `fb-leaf fb-leaf-${kind}`, role: 'group', 'aria-label': label }, ...children);
}

function numeral(number: number): HTMLElement {
  return el('span', { class: 'fb-numeral', 'aria-hidden': 'true' }, String(number));
}

/** A picture with its shape reserved, so that nothing moves when it arrives. */
function plate(picture: Picture): HTMLElement {
  const { url, width, height, alt } = picture;
  const image = el('img', { src: url, width, height, alt, decoding: 'async', draggable: 'false', 'data-picture': url });
  return el('div', { class: 'fb-plate' }, image);
}

function cover(book: Book, words: ReaderWords): HTMLElement {
  const art = book.cover ? plate(book.cover) : el('div', { class: 'fb-plate fb-plate-bare' }, ICONS.flame());
  const title = el('div', { class: 'fb-cover-words' },
    el('p', { class: 'fb-cover-title' }, book.title),
    el('p', { class: 'fb-cover-by' }, words.byline(makingOf(book))));
  return shell('cover', words.cover, art, title);
}

function titlePage(book: Book, words: ReaderWords): HTMLElement {
  return shell('title', words.titlePage,
    el('p', { class: 'fb-title-title' }, book.title),
    el('p', { class: 'fb-title-by' }, words.byline(makingOf(book))),
    ICONS.flame());
}

/** A leaf of text, also used to measure what fits on one. */
export function textLeaf(fragments: readonly Fragment[], picture: Picture | null, book: Book, label: string, number: number): HTMLElement {
  const passages = fragments.map((fragment, index) => {
    const before = fragments[index - 1];
    return passage(fragment, book.credits[fragment.by], before === undefined || before.by !== fragment.by);
  });
  const body = el('div', { class: 'fb-body' }, el('div', { class: 'fb-passages' }, ...passages));
  return shell('text', label, picture ? plate(picture) : null, body, numeral(number));
}

function passage(fragment: Fragment, credit: Credit | undefined, named: boolean): HTMLElement {
  const ember = credit?.author !== 'human';
  const name = named ? el('span', { class: 'fb-name' }, ember && ICONS.flame(), credit?.name ?? '') : null;
  const text = el('span', { class: fragment.first ? 'fb-words fb-first' : 'fb-words' }, fragment.text);
  return el('p', { class: 'fb-passage', 'data-ink': ember ? 'ember' : (credit?.ink ?? 'inkwell') }, name, text);
}

function credits(book: Book, words: ReaderWords): HTMLElement {
  const rows = creditLines(book).map(({ credit, percent }) => {
    const ember = isEmber(credit);
    const fill = el('span', { class: 'fb-bar-fill' });
    fill.style.setProperty('--fb-share', String(percent / 100));
    return el('li', { class: 'fb-credit', 'data-ink': ember ? 'ember' : (credit.ink ?? 'inkwell') },
      el('span', { class: 'fb-credit-name' }, ember && ICONS.flame(), credit.name),
      el('span', { class: 'fb-credit-measure' }, words.measure(credit.words, percent)),
      el('span', { class: 'fb-bar', 'aria-hidden': 'true' }, fill));
  });
  return shell('credits', words.credits,
    el('h2', { class: 'fb-heading' }, words.credits),
    el('ul', { class: 'fb-credit-list' }, ...rows),
    el('p', { class: 'fb-ember' }, words.emberShare(makingOf(book))));
}

function making(book: Book, words: ReaderWords): HTMLElement {
  const sentences = words.story(makingOf(book)).map((sentence) => el('p', {}, sentence));
  return shell('making', words.making, el('h2', { class: 'fb-heading' }, words.making), ...sentences, ICONS.flame());
}
