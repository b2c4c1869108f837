import { describe, expect, it } from 'vitest';
import { keepPlace, keptPlace } from './kept-place';
import type { Shelf } from './settings';

function shelfWith(text: string | null): Shelf & { kept: string | null } {
  return {
    kept: text,
    getItem() { return this.kept; },
    setItem(_, value) { this.kept = value; },
  };
}

describe('the place in a book', () => {
  it('is found again, for each book its own', () => {
    const shelf = shelfWith(null);
    keepPlace(shelf, 'a', { seq: 7, from: 40 });
    keepPlace(shelf, 'b', { seq: 3, from: 0 });
    keepPlace(shelf, 'a', { seq: 9, from: 12 });
    expect(keptPlace(shelf, 'a')).toEqual({ seq: 9, from: 12 });
    expect(keptPlace(shelf, 'b')).toEqual({ seq: 3, from: 0 });
    expect(keptPlace(shelf, 'c')).toBeNull();
  });

  it('is forgotten when the book is closed at its cover', () => {
    const shelf = shelfWith(null);
    keepPlace(shelf, 'a', { seq: 7, from: 40 });
    keepPlace(shelf, 'a', null);
    expect(keptPlace(shelf, 'a')).toBeNull();
  });

  it('is given up by the book that was opened longest ago', () => {
    const shelf = shelfWith(null);
    for (let book = 0; book <= 60; book += 1) keepPlace(shelf, `book ${book}`, { seq: book, from: 0 });
    expect(keptPlace(shelf, 'book 0')).toBeNull();
    expect(keptPlace(shelf, 'book 1')).toEqual({ seq: 1, from: 0 });
  });

  it.each(['no json', '7', '{}', '[["a"]]', '[["a","7",0]]', '[null]'])('is nowhere after %s', (text) => {
    expect(keptPlace(shelfWith(text), 'a')).toBeNull();
  });

  it('is nowhere where storage is refused', () => {
    const refusing: Shelf = { getItem: () => { throw new Error('no'); }, setItem: () => { throw new Error('no'); } };
    keepPlace(refusing, 'a', { seq: 1, from: 0 });
    expect(keptPlace(refusing, 'a')).toBeNull();
    expect(keptPlace(null, 'a')).toBeNull();
  });
});
