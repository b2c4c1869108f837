import { el } from './element';
import { fold, type LeafSize, slide, windowSize } from './fold';
import type { Mode } from './layout';
import type { Settings } from './settings';
import { sheetOf, type Turn } from './turn';

/** What the stage shows: the views of a layout, and where their leaves come from. */
export interface Scenery {
  readonly mode: Exclude<Mode, 'scroll'>;
  readonly views: () => readonly (readonly number[])[];
  readonly leaf: (index: number) => HTMLElement;
  readonly size: LeafSize;
  readonly rtl: boolean;
}

/** The two halves of a view: in a spread the leaf before the spine and the one after it, else only the latter. */
type Halves = readonly [before: number | null, after: number | null];

/**
 * The open book. At rest it holds the one or two leaves being read; while a sheet is in the air, the leaves of the
 * next view as well, hidden from assistive technology until it lands. From frame to frame only transforms and
 * opacity change.
 */
export class Stage {
  readonly element: HTMLElement;
  readonly #before = half('before');
  readonly #after = half('after');
  readonly #under = holder('fb-under');
  readonly #flap = holder('fb-flap');
  readonly #coming = el('div', { class: 'fb-coming', 'aria-hidden': 'true', inert: true });
  readonly #comingBefore = half('before');
  readonly #comingAfter = half('after');
  readonly #opened = el('div', { class: 'fb-opened' });
  readonly #blank = el('div', { class: 'fb-leaf fb-leaf-blank' });
  #scenery: Scenery | null = null;
  /** Which leaves lie where, so that frames of one turn move no elements. */
  #laid = '';

  constructor() {
    this.#coming.append(this.#comingBefore, this.#comingAfter);
    const boards = el('div', { class: 'fb-boards', 'aria-hidden': 'true' }, el('div', { class: 'fb-board fb-board-before' }), el('div', { class: 'fb-board fb-board-after' }));
    const air = el('div', { class: 'fb-air', 'aria-hidden': 'true', inert: true }, this.#under.window, this.#flap.window);
    this.#opened.append(this.#before, this.#after);
    this.element = el('div', { class: 'fb-book' }, boards, this.#opened, this.#coming, air);
  }

  set(scenery: Scenery): void {
    this.#scenery = scenery;
    this.#laid = '';
    this.element.dataset.mode = scenery.mode;
    this.element.style.setProperty('--fb-window', `${windowSize(scenery.size)}px`);
  }

  show(turn: Turn, way: Settings['turn']): void {
    const scenery = this.#scenery;
    if (!scenery) return;
    const flying = turn.kind !== 'rest' && way !== 'none';
    this.element.dataset.air = flying ? way : 'none';
    this.#place(scenery, openness(turn, flying));
    if (!flying) return this.#rest(scenery, turn.at);
    const [from, to] = sheetOf(turn);
    if (way === 'slide') this.#slide(scenery, from, to, turn.bend.progress);
    else this.#fold(scenery, from, to, turn);
  }

  /** A last page with more names than it has room for can be scrolled, so it must be reachable by keyboard. */
  openToKeyboard(): void {
    for (const leaf of this.#opened.querySelectorAll<HTMLElement>('.fb-leaf-credits, .fb-leaf-making')) {
      if (leaf.scrollHeight > leaf.clientHeight) leaf.tabIndex = 0;
      else leaf.removeAttribute('tabindex');
    }
  }

  /** The words of the leaves that lie open, in reading order. */
  words(): HTMLElement[] {
    return Array.from(this.#opened.querySelectorAll<HTMLElement>('.fb-words'));
  }

  #rest(scenery: Scenery, at: number): void {
    this.#lay(`rest ${at}`, () => {
      const [before, after] = halves(scenery, at);
      fill(this.#before, scenery, before);
      fill(this.#after, scenery, after);
      for (const place of [this.#under.leaf, this.#flap.leaf, this.#comingBefore, this.#comingAfter]) place.replaceChildren();
      this.#opened.style.transform = '';
      this.element.toggleAttribute('data-last', at === scenery.views().length - 1);
    });
  }

  #slide(scenery: Scenery, from: number, to: number, progress: number): void {
    this.#lay(`slide ${from}`, () => {
      const [a, b] = [halves(scenery, from), halves(scenery, to)];
      fill(this.#before, scenery, a[0]);
      fill(this.#after, scenery, a[1]);
      fill(this.#comingBefore, scenery, b[0]);
      fill(this.#comingAfter, scenery, b[1]);
    });
    const { leaving, coming } = slide(progress, scenery.rtl);
    this.#opened.style.transform = leaving;
    this.#coming.style.transform = coming;
  }

  #fold(scenery: Scenery, from: number, to: number, turn: Exclude<Turn, { kind: 'rest' }>): void {
    this.#lay(`fold ${from}`, () => {
      const [a, b] = [halves(scenery, from), halves(scenery, to)];
      fill(this.#before, scenery, a[0]);
      fill(this.#after, scenery, a[1]);
      fill(this.#under.leaf, scenery, b[1]);
      if (scenery.mode === 'spread') fill(this.#flap.leaf, scenery, b[0]);
      else this.#flap.leaf.replaceChildren(this.#blank);
    });
    const folded = fold(scenery.size, turn.bend, scenery.rtl);
    this.#under.window.style.transform = folded.under;
    this.#under.held.style.transform = folded.underLeaf;
    this.#under.shade.style.transform = folded.underLine;
    this.#flap.window.style.transform = folded.flap;
    this.#flap.held.style.transform = folded.flapLeaf;
    this.#flap.shade.style.transform = folded.flapLine;
    for (const { shade } of [this.#under, this.#flap]) shade.style.opacity = folded.shade.toFixed(3);
  }

  /** A closed book lies in the middle, and moves aside as it opens. */
  #place(scenery: Scenery, open: number): void {
    const aside = scenery.mode === 'spread' ? (open - 1) * 25 * (scenery.rtl ? -1 : 1) : 0;
    this.element.style.transform = aside === 0 ? '' : `translateX(${aside.toFixed(3)}%)`;
    this.element.toggleAttribute('data-closed', open === 0);
    this.element.toggleAttribute('data-ajar', open > 0 && open < 1);
  }

  #lay(what: string, lay: () => void): void {
    if (this.#laid === what) return;
    this.#laid = what;
    lay();
  }
}

/** How far the cover is open, 0 to 1. */
function openness(turn: Turn, flying: boolean): number {
  if (turn.kind === 'rest' || !flying) return turn.at === 0 ? 0 : 1;
  return sheetOf(turn)[0] === 0 ? turn.bend.progress : 1;
}

function halves({ mode, views }: Scenery, view: number): Halves {
  const [first = null, second = null] = views()[view] ?? [];
  if (mode === 'single' || view === 0) return [null, first];
  return [first, second];
}

function fill(place: HTMLElement, scenery: Scenery, leaf: number | null): void {
  if (leaf === null) place.replaceChildren();
  else place.replaceChildren(scenery.leaf(leaf));
}

function half(which: 'before' | 'after'): HTMLElement {
  return el('div', { class: `fb-half fb-half-${which}` });
}

/** A window that moves with the fold, the page-sized paper it shows, and the leaf and the shadow on that paper. */
interface Holder {
  readonly window: HTMLElement;
  readonly held: HTMLElement;
  readonly leaf: HTMLElement;
  readonly shade: HTMLElement;
}

function holder(name: string): Holder {
  const leaf = el('div', { class: 'fb-slot' });
  const shade = el('div', { class: 'fb-shade' });
  const held = el('div', { class: 'fb-held' }, leaf, shade);
  return { window: el('div', { class: `fb-window ${name}` }, held), held, leaf, shade };
}
