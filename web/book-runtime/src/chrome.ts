import { languageOf } from '../../src/lib/language-of';
import type { Book } from './book';
import { creditLines, isEmber } from './credits';
import { el, ICONS } from './element';
import { capital } from './fill';
import type { Command } from './keys';
import { nameOf } from './names';
import type { ReaderWords } from './words';

/** Without a hand near them for so long, the bars step back from somebody who reads. */
const SHY_MS = 3_200;

/** A pointer so near the edge of the reader, in pixels, reaches for the bars. */
const REACH_PX = 96;

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
  /** The first thing that a keyboard or a screen reader meets; seen only then. */
  readonly spoken: HTMLButtonElement;
  readonly #root: HTMLElement;
  readonly #inks: HTMLButtonElement;
  readonly #aloud: HTMLButtonElement;
  readonly #place: HTMLInputElement;
  readonly #count = el('span', { class: 'fb-count', 'aria-hidden': 'true' });
  #timer = 0;
  #mayRetreat = false;

  constructor(root: HTMLElement, book: Book, words: ReaderWords, closable: boolean, actions: ChromeActions) {
    this.#root = root;
    const button = (command: Command, icon: SVGSVGElement, label: string, shown: boolean): HTMLButtonElement => {
      const made = el('button', { type: 'button', class: `fb-button fb-button-${command}`, 'aria-label': label, title: shown ? null : label }, icon, shown && el('span', { class: 'fb-button-word' }, label));
      made.addEventListener('click', () => actions.command(command));
      return made;
    };
    this.spoken = el('button', { type: 'button', class: 'fb-button fb-button-spoken' }, words.spoken);
    this.spoken.addEventListener('click', () => actions.command('spoken'));
    this.back = button('back', ICONS.back(), words.back, false);
    this.next = button('next', ICONS.next(), words.next, false);
    this.text = button('settings', ICONS.text(), words.text, true);
    this.text.setAttribute('aria-haspopup', 'dialog');
    this.#inks = button('inks', ICONS.inks(), words.inks, true);
    this.#aloud = button('aloud', ICONS.aloud(), words.aloud, true);
    this.#aloud.setAttribute('aria-pressed', 'false');
    this.#aloud.hidden = true;
    this.#place = el('input', { type: 'range', class: 'fb-place', dir: root.dir, min: 0, step: 1, 'aria-label': words.place });
    this.#place.addEventListener('input', () => actions.jump(this.#place.valueAsNumber));
    this.top = el('div', { class: 'fb-top' },
      closable && button('close', ICONS.close(), words.close, false),
      el('h1', { class: 'fb-name-of-book' }, el('bdi', { lang: languageOf(book.title, words.lang) }, book.title)),
      names(book, words),
      document.fullscreenEnabled && button('fullscreen', ICONS.fullscreen(), words.fullscreen, false));
    this.bottom = el('div', { class: 'fb-bottom' }, this.#inks, this.#aloud, el('div', { class: 'fb-progress' }, this.#place, this.#count), this.text);
    root.addEventListener('focusin', () => this.wake());
    root.addEventListener('pointermove', (event) => this.#reaches(event) && this.wake(), { passive: true });
    // A tap on the book itself calls the bars or sends them away; see `toggle`.
    root.addEventListener('pointerdown', (event) => !isOnBook(event) && this.wake(), { passive: true });
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

  /** Shows whether names stand beside the words, and whether the layout is the one for screen readers. */
  chosen({ named, spoken }: Readonly<Record<'named' | 'spoken', boolean>>): void {
    this.#inks.setAttribute('aria-pressed', String(named));
    this.spoken.setAttribute('aria-pressed', String(spoken));
  }

  /** There is a voice that can read the book. */
  voice(): void {
    this.#aloud.hidden = false;
    this.#root.toggleAttribute('data-voice', true);
  }

  /** Shows whether the book is being read aloud. */
  reading(reading: boolean): void {
    this.#aloud.setAttribute('aria-pressed', String(reading));
  }

  /** Whether somebody is in the middle of the story, so that the bars may step back. */
  mayRetreat(may: boolean): void {
    this.#mayRetreat = may;
    if (!may) this.wake();
    else if (!this.#shy) this.#retreatLater();
  }

  wake(): void {
    this.#root.removeAttribute('data-shy');
    this.#retreatLater();
  }

  /** A tap on the book: calls the bars, or sends them away at once. */
  toggle(): void {
    if (this.#shy) return this.wake();
    clearTimeout(this.#timer);
    if (this.#mayRetreat) this.#root.setAttribute('data-shy', '');
  }

  get #shy(): boolean {
    return this.#root.hasAttribute('data-shy');
  }

  #retreatLater(): void {
    clearTimeout(this.#timer);
    if (!this.#mayRetreat) return;
    this.#timer = window.setTimeout(() => {
      if (this.#inUse) this.#retreatLater();
      else this.#root.setAttribute('data-shy', '');
    }, SHY_MS);
  }

  /** Bars under a mouse, with the focus of a keyboard, or whose sheet of settings is open, stay. */
  get #inUse(): boolean {
    const held = this.#root.querySelector('.fb-panel:not([hidden]), :is(.fb-top, .fb-bottom):hover, .fb-button:hover, :is(.fb-button, .fb-place):focus-visible');
    return held !== null;
  }

  #reaches(event: PointerEvent): boolean {
    if (event.pointerType === 'touch') return false;
    const box = this.#root.getBoundingClientRect();
    const away = Math.min(event.clientX - box.left, box.right - event.clientX, event.clientY - box.top, box.bottom - event.clientY);
    return away < REACH_PX;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function isOnBook({ target }: Event): boolean {
  return target instanceof Element && target.closest('.fb-book') !== null;
}

function names(book: Book, words: ReaderWords): HTMLElement {
  const lines = creditLines(book);
  const shown = lines.length > NAMES_SHOWN ? [...lines.slice(0, NAMES_SHOWN - 1), ...lines.slice(-1)] : lines;
  return el('ul', { class: 'fb-names' }, ...shown.map(({ credit }) => {
    const ember = isEmber(credit);
    const name = capital(nameOf(words, credit));
    const seal = el('span', { class: 'fb-seal', 'aria-hidden': 'true' }, ember ? ICONS.flame() : initialOf(name));
    return el('li', { 'data-ink': ember ? 'ember' : (credit.ink ?? 'inkwell') }, seal, el('span', { class: 'fb-names-name' }, name));
  }));
}

function initialOf(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name)?.[0] ?? '';
}
