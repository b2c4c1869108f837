import { describe, expect, it } from 'vitest';
import { type Book, type Picture, textOf } from './book';
import { type Fits, type Fragment, type Leaf, layOut, type Mode, placeOf, viewAt, viewsOf } from './layout';
import { breakPoints } from './passage-break';

const PICTURE: Picture = { url: 'p.webp', width: 1024, height: 768, alt: 'A lake', made_by: 'illustrator' };

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

const PIECES = ['a', 'lake', 'went', 'missing.', '“Why?”', 'she\u00a0asked', 'été', '水が', '🦊', 'supercalifragilistic', ' ', '\n\n', '…'];

function randomText(roll: (sides: number) => number): string {
  return Array.from({ length: 1 + roll(60) }, () => (PIECES[roll(PIECES.length)] ?? '') + ' '.repeat(roll(3))).join('');
}

function randomBook(seed: number): Book {
  const roll = dice(seed);
  let seq = 0;
  const passage = () => ({ seq: (seq += 1), by: roll(2), text: randomText(roll) });
  const pages = Array.from({ length: 1 + roll(6) }, () => ({
    picture: roll(3) === 0 ? null : PICTURE,
    passages: Array.from({ length: roll(5) }, passage),
  }));
  return {
    id: 'b', title: 'Low Water', audience: 'adults', cover: null, pages, created_at: '2026-03-01T00:00:00.000Z',
    credits: [
      { name: 'Maren', author: 'human', ink: 'inkwell', share: 0.5, words: 10 },
      { name: 'Ember', author: 'narrator', ink: null, share: 0.5, words: 10 },
    ],
  };
}

/** A leaf that holds so many characters, a picture taking some of the room. */
function room(characters: number): Fits {
  return (fragments, picture) => fragments.reduce((sum, part) => sum + part.text.length, 0) <= characters - (picture ? 30 : 0);
}

function fragments(leaves: readonly Leaf[]): Fragment[] {
  return leaves.flatMap((leaf) => (leaf.kind === 'text' ? leaf.fragments : []));
}

const MODES: Mode[] = ['spread', 'single', 'scroll'];
const CASES = MODES.flatMap((mode) => [1, 12, 45, 400].map((size) => [mode, size] as const));

describe('laying out a book', () => {
  it.each(CASES)('loses no letter and keeps their order (%s, room for %i)', (mode, size) => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const book = randomBook(seed);
      const leaves = layOut(book, mode, room(size));
      expect(fragments(leaves).map((part) => part.text).join('')).toBe(textOf(book));
    }
  });

  it.each(CASES)('shows every picture once (%s, room for %i)', (mode, size) => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const book = randomBook(seed);
      const shown = layOut(book, mode, room(size)).filter((leaf) => 'picture' in leaf && leaf.picture !== null);
      expect(shown).toHaveLength(book.pages.filter((page) => page.picture).length);
    }
  });

  it('fills no leaf beyond its room, save with a word that is wider than a leaf', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      for (const leaf of layOut(randomBook(seed), 'spread', room(45))) {
        if (leaf.kind !== 'text' || room(45)(leaf.fragments, null)) continue;
        expect(leaf.fragments).toHaveLength(1);
        expect(breakPoints(leaf.fragments[0]?.text ?? '')).toEqual([]);
      }
    }
  });

  it('ends when nothing fits at all', () => {
    const book = randomBook(7);
    expect(fragments(layOut(book, 'single', () => false)).map((part) => part.text).join('')).toBe(textOf(book));
  });

  it('puts pictures and the credits on left leaves of a spread', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      layOut(randomBook(seed), 'spread', room(45)).forEach((leaf, index) => {
        if (leaf.kind === 'picture' || leaf.kind === 'credits') expect(index % 2).toBe(1);
      });
    }
  });

  it('begins the story with one large letter', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const parts = fragments(layOut(randomBook(seed), 'single', room(45)));
      expect(parts.filter((part) => part.first)).toHaveLength(parts.length > 0 ? 1 : 0);
      expect(parts[0]?.first ?? true).toBe(true);
    }
  });

  it('ends a leaf with a sentence when it is nearly full', () => {
    const text = 'One two three four five six seven. Eight nine ten eleven twelve.';
    const book: Book = { ...randomBook(1), pages: [{ picture: null, passages: [{ seq: 1, by: 0, text }] }] };
    const parts = fragments(layOut(book, 'single', room(44))).map((part) => part.text);
    expect(parts[0]).toBe('One two three four five six seven. ');
  });
});

describe('the views of a layout', () => {
  it('show each leaf once, the cover alone', () => {
    for (const mode of MODES) {
      const leaves = layOut(randomBook(5), mode, room(45));
      const views = viewsOf(leaves, mode);
      expect(views.flat()).toEqual(leaves.map((_, index) => index));
      expect(views[0]).toEqual([0]);
    }
  });

  it('find a place again when the leaves fall another way', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const book = randomBook(seed);
      const before = layOut(book, 'spread', room(45));
      const after = layOut(book, 'single', room(90));
      for (const view of viewsOf(before, 'spread')) {
        const place = placeOf(before, view);
        if (!place) continue;
        const found = after[viewAt(after, viewsOf(after, 'single'), place)];
        expect(found?.kind === 'text' && found.fragments.some((part) => part.seq === place.seq)).toBe(true);
      }
    }
  });
});
