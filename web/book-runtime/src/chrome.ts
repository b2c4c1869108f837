import type { Book } from './book';
import { creditLines, isEmber } from './credits';
import { el, ICONS } from './element';
import type { Command } from './keys';
import type { ReaderWords } from './words';

/** Without a sign of life for so long after a page was turned, the bars step back. */
const SHY_MS = 3_200;

/** The most names in the top bar; more of them stand on the last pages. */
const NAMES_SHOWN = 4;

export interface ChromeActions {
  readonly command: (command: Command) => void;
  readonly jump: (view: number) => void;
}

/** The bars and arrows round the book. */
export class Chrome {
  readonly top: HTMLElement;
  readonly bottom: HTMLElement;
  readonly back: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly text: HTMLButtonElement;
  readonly #root: HTMLElement;
  readonly #inks: HTMLButtonElement;
  readonly #place: HTMLInputElement;
  readonly #count = el('span', { class: 'fb-count', 'aria-hidden': 'true' });
  #timer = 0;

  constructor(root: HTMLElement, book: Book, words: ReaderWords, closable: boolean, actions: ChromeActions) {
    this.#root = root;
    const button = (command: Command, icon: SVGSVGElement, label: string, shown: boolean): HTMLButtonElement => {
      const made = el('button', { type: 'button', class: `fb-button fb-button-${command}`, 'aria-label': label }, icon, shown && el('span', { class: 'fb-button-word' }, label));
      made.addEventListener('click', () => actions.command(command));
      return made;
    };
    this.back = button('back', ICONS.back(), words.back, false);
    this.next = button('next', ICONS.next(), words.next, false);
    this.text = button('settings', ICONS.text(), words.text, true);
    this.text.setAttribute('aria-haspopup', 'dialog');
    this.#inks = button('inks', ICONS.inks(), words.inks, true);
    this.#place = el('input', { type: 'range', class: 'fb-place', min: 0, step: 1, 'aria-label': words.place });
    this.#place.addEventListener('input', () => actions.jump(this.#place.valueAsNumber));
    this.top = el('div', { class: 'fb-top' },
      closable && button('close', ICONS.close(), words.close, false),
      el('h1', { class: 'fb-name-of-book' }, book.title),
      names(book),
      document.fullscreenEnabled && button('fullscreen', ICONS.fullscreen(), words.fullscreen, false));
    this.bottom = el('div', { class: 'fb-bottom' }, this.#inks, el('div', { class: 'fb-progress' }, this.#place, this.#count), this.text);
    for (const sign of ['pointermove', 'pointerdown', 'focusin'] as const) root.addEventListener(sign, () => this.wake(), { passive: true });
  }

  /** Shows where the reader is among so many views, `label` in words. */
  at(view: number, views: number, label: string): void {
    this.#place.max = String(views - 1);
    this.#place.value = String(view);
    this.#place.setAttribute('aria-valuetext', label);
    this.#place.style.setProperty('--fb-read', String(views > 1 ? view / (views - 1) : 0));
    this.#count.textContent = label;
    this.back.disabled = view === 0;
    this.next.disabled = view >= views - 1;
  }

  /** Shows whether names stand beside the words. */
  named(named: boolean): void {
    this.#inks.setAttribute('aria-pressed', String(named));
  }

  wake(): void {
    clearTimeout(this.#timer);
    this.#root.removeAttribute('data-shy');
  }

  /** After a page is turned: the bars step back unless somebody reaches for them. */
  retreat(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#root.setAttribute('data-shy', ''), SHY_MS);
  }

  toggle(): void {
    if (this.#root.hasAttribute('data-shy')) this.wake();
    else this.#root.setAttribute('data-shy', '');
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function names(book: Book): HTMLElement {
  const lines = creditLines(book);
  const shown = lines.length > NAMES_SHOWN ? [...lines.slice(0, NAMES_SHOWN - 1), ...lines.slice(-1)] : lines;
  return el('ul', { class: 'fb-names' }, ...shown.map(({ credit }) => {
    const ember = isEmber(credit);
    const seal = el('span', { class: 'fb-seal', 'aria-hidden': 'true' }, ember ? ICONS.flame() : (Array.from(credit.name)[0] ?? ''));
    return el('li', { 'data-ink': ember ? 'ember' : (credit.ink ?? 'inkwell') }, seal, el('span', { class: 'fb-names-name' }, credit.name));
  }));
}
