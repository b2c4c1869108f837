import type { Book, Picture } from './book';
import { el } from './element';
import type { Fits, Fragment } from './layout';
import { textLeaf } from './leaf-view';
import type { ReaderWords } from './words';

/**
 * Measures what fits on a leaf by laying it out out of sight, with the same styles in the same box. Nothing is
 * estimated, so no letter can be cut off.
 */
export class Gauge {
  readonly element = el('div', { class: 'fb-gauge', 'aria-hidden': 'true', inert: true });
  readonly #book: Book;
  readonly #words: ReaderWords;

  constructor(book: Book, words: ReaderWords) {
    this.#book = book;
    this.#words = words;
  }

  readonly fits: Fits = (fragments: readonly Fragment[], picture: Picture | null) => {
    const leaf = textLeaf({ fragments, picture, number: 0 }, this.#book, this.#words);
    // Only the room that a picture takes matters here; fetching it does not.
    leaf.querySelector('img')?.removeAttribute('src');
    this.element.replaceChildren(leaf);
    const body = leaf.querySelector('.fb-body');
    const passages = leaf.querySelector('.fb-passages');
    if (!body || !passages) return true;
    return passages.getBoundingClientRect().height <= body.getBoundingClientRect().height + 0.5;
  };

  /** Forgets the last measurement. */
  clear(): void {
    this.element.replaceChildren();
  }
}
