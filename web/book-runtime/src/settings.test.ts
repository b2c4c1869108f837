import { describe, expect, it } from 'vitest';
import { DEFAULTS, fitSize, keepSettings, readSettings, type Settings, type Shelf } from './settings';

function shelfWith(text: string | null): Shelf & { kept: string | null } {
  return {
    kept: text,
    getItem() { return this.kept; },
    setItem(_, value) { this.kept = value; },
  };
}

describe('reading settings', () => {
  it('come back as they were kept', () => {
    const chosen: Settings = { size: 140, paper: 'sepia', turn: 'slide', inks: 'named', flow: 'scroll', letters: false };
    const shelf = shelfWith(null);
    keepSettings(shelf, chosen);
    expect(readSettings(shelf)).toEqual(chosen);
  });

  it.each([null, '', 'no json', '7', 'null', '[]', '{"paper":"gold","size":"big","letters":1}'])('are the defaults after %s', (text) => {
    expect(readSettings(shelfWith(text))).toEqual(DEFAULTS);
  });

  it('are the defaults where storage is refused', () => {
    const refusing: Shelf = { getItem: () => { throw new Error('no'); }, setItem: () => { throw new Error('no'); } };
    keepSettings(refusing, DEFAULTS);
    expect(readSettings(refusing)).toEqual(DEFAULTS);
    expect(readSettings(null)).toEqual(DEFAULTS);
  });

  it.each([[10, 80], [84, 80], [86, 90], [1_000, 200]])('bring %i per cent to %i', (asked, size) => {
    expect(fitSize(asked)).toBe(size);
  });
});
