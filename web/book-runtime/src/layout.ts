import type { Book, BookPage, Passage, Picture } from './book';
import { firstWord, longestFit } from './passage-break';

/** A part of a passage, as much of it as stands on one leaf. */
export interface Fragment {
  readonly seq: number;
  readonly by: number;
  readonly text: string;
  /** Where the part begins in its passage. */
  readonly from: number;
  /** Whether the whole book begins here, with a large letter. */
  readonly first: boolean;
}

/** One side of a sheet. */
export type Leaf =
  | { readonly kind: 'cover' }
  | { readonly kind: 'endpaper' }
  | { readonly kind: 'title' }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly number: number }
  | { readonly kind: 'text'; readonly picture: Picture | null; readonly fragments: readonly Fragment[]; readonly number: number }
  | { readonly kind: 'ornament'; readonly number: number }
  | { readonly kind: 'credits' }
  | { readonly kind: 'making' };

/** `spread`: two leaves side by side; `single`: one; `scroll`: everything in one column, nothing split. */
export type Mode = 'spread' | 'single' | 'scroll';

/** Answers whether these fragments, below this picture, fit on one leaf. */
export type Fits = (fragments: readonly Fragment[], picture: Picture | null) => boolean;

/** A place in the text that stays the same however the leaves fall. */
export interface Place {
  readonly seq: number;
  readonly from: number;
}

/** Characters on a leaf, where nothing is known yet: a guess that only saves time. */
const USUAL_LEAF = 600;

/** Lays a book out as leaves, in reading order. Every character of every passage is on exactly one of them. */
export function layOut(book: Book, mode: Mode, fits: Fits): Leaf[] {
  const leaves: Leaf[] = mode === 'spread' ? [{ kind: 'cover' }, { kind: 'endpaper' }, { kind: 'title' }] : [{ kind: 'cover' }, { kind: 'title' }];
  const matter = leaves.length;
  const number = (): number => leaves.length - matter + 1;
  const bySide = mode === 'spread';
  let first = true;
  for (const page of book.pages) {
    if (bySide && page.picture) {
      if (!isLeft(leaves.length)) leaves.push({ kind: 'ornament', number: number() });
      leaves.push({ kind: 'picture', picture: page.picture, number: number() });
    }
    const above = bySide ? null : (page.picture ?? null);
    for (const [index, fragments] of fill(page, above, mode === 'scroll' ? () => true : fits, first).entries()) {
      leaves.push({ kind: 'text', picture: index === 0 ? above : null, fragments, number: number() });
    }
    first &&= page.passages.length === 0;
  }
  if (bySide && !isLeft(leaves.length)) leaves.push({ kind: 'ornament', number: number() });
  leaves.push({ kind: 'credits' }, { kind: 'making' });
  return leaves;
}

/** In a spread the cover stands alone on the right, so odd leaves are left ones. */
function isLeft(index: number): boolean {
  return index % 2 === 1;
}

/** Fills leaf after leaf with the passages of a page. A page with a picture alone still has its leaf. */
function fill(page: BookPage, picture: Picture | null, fits: Fits, first: boolean): Fragment[][] {
  const filling = new Filling(picture, fits);
  for (const [index, passage] of page.passages.entries()) filling.add(passage, first && index === 0);
  return filling.end();
}

class Filling {
  readonly #picture: Picture | null;
  readonly #fits: Fits;
  readonly #leaves: Fragment[][] = [];
  #current: Fragment[] = [];
  /** Characters on the last leaf that was filled: about as many go on the next. */
  #usual = USUAL_LEAF;

  constructor(picture: Picture | null, fits: Fits) {
    this.#picture = picture;
    this.#fits = fits;
  }

  /** Puts a passage on this leaf, and what does not fit on the next ones. */
  add(passage: Passage, first: boolean): void {
    let rest = fragmentOf(passage, 0, first);
    while (!this.#fit(rest)) {
      const end = this.#part(rest);
      if (end >= rest.text.length) break;
      if (end > 0) this.#current.push({ ...rest, text: rest.text.slice(0, end) });
      this.#close();
      if (end > 0) rest = fragmentOf(passage, rest.from + end, false);
    }
    this.#current.push(rest);
  }

  end(): Fragment[][] {
    if (this.#current.length > 0 || (this.#leaves.length === 0 && this.#picture)) this.#close();
    return this.#leaves;
  }

  /** How many characters go on this leaf. On an empty one at least a word must, however wide it is. */
  #part(rest: Fragment): number {
    const before = this.#current.reduce((sum, part) => sum + part.text.length, 0);
    const taken = longestFit(rest.text, (head) => this.#fit({ ...rest, text: head }), this.#usual - before);
    this.#usual = before + taken;
    const empty = this.#current.length === 0 && this.#above === null;
    return taken === 0 && empty ? firstWord(rest.text) : taken;
  }

  #fit(fragment: Fragment): boolean {
    return this.#fits([...this.#current, fragment], this.#above);
  }

  /** The picture stands on the first leaf only. */
  get #above(): Picture | null {
    return this.#leaves.length === 0 ? this.#picture : null;
  }

  #close(): void {
    this.#leaves.push(this.#current);
    this.#current = [];
  }
}

function fragmentOf(passage: Passage, from: number, first: boolean): Fragment {
  return { seq: passage.seq, by: passage.by, text: passage.text.slice(from), from, first };
}

/** The views of a layout: which leaves are seen together. */
export function viewsOf(leaves: readonly Leaf[], mode: Mode): number[][] {
  if (mode !== 'spread') return leaves.map((_, index) => [index]);
  const views: number[][] = [[0]];
  for (let left = 1; left < leaves.length; left += 2) {
    views.push(left + 1 < leaves.length ? [left, left + 1] : [left]);
  }
  return views;
}

/** The place at which a view begins; null for the cover and what stands around the story. */
export function placeOf(leaves: readonly Leaf[], view: readonly number[]): Place | null {
  for (const index of view) {
    const leaf = leaves[index];
    const fragment = leaf?.kind === 'text' ? leaf.fragments[0] : undefined;
    if (fragment) return { seq: fragment.seq, from: fragment.from };
  }
  return null;
}

/** The view that shows this place, or -1. */
export function viewAt(leaves: readonly Leaf[], views: readonly (readonly number[])[], place: Place): number {
  return views.findIndex((view) => view.some((index) => {
    const leaf = leaves[index];
    return leaf?.kind === 'text' && leaf.fragments.some((part) => holds(part, place));
  }));
}

function holds(part: Fragment, place: Place): boolean {
  const within = place.from >= part.from && place.from < part.from + Math.max(1, part.text.length);
  return part.seq === place.seq && within;
}
