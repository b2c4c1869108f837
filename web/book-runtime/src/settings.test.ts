import { describe, expect, it } from 'vitest';
import { changed, DEFAULTS, fitSize, keepSettings, readSettings, type Settings, type Shelf } from './settings';

function shelfWith(text: string | null): Shelf & { kept: string | null } {
  return {
    kept: text,
    getItem() { return this.kept; },
    setItem(_, value) { this.kept = value; },
  };
}

describe('reading settings', () => {
  it('come back as they were kept', () => {
    const chosen: Settings = {
      size: 140, font: 'lexend', easier: true, paper: 'sepia', turn: 'slide', inks: 'named', layout: 'scroll', spoken: true, rate: 'slow', letters: false,
    };
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

  it('are as its reader likes them elsewhere until they choose for books', () => {
    expect(readSettings(shelfWith(null), { easier: true, turn: 'slide' })).toEqual({ ...DEFAULTS, easier: true, turn: 'slide' });
    expect(readSettings(shelfWith('{"easier":false}'), { easier: true })).toEqual(DEFAULTS);
  });

  it('make one column for a screen reader, until its reader leaves the column', () => {
    const spoken = changed(DEFAULTS, { spoken: true });
    expect(spoken).toMatchObject({ spoken: true, layout: 'scroll' });
    expect(changed(spoken, { size: 120 })).toMatchObject({ spoken: true, layout: 'scroll' });
    expect(changed(spoken, { layout: 'single' })).toMatchObject({ spoken: false, layout: 'single' });
    expect(changed(spoken, { spoken: false })).toEqual(DEFAULTS);
    expect(changed(DEFAULTS, { layout: 'scroll' })).toMatchObject({ spoken: false, layout: 'scroll' });
  });

  it.each([[10, 80], [84, 80], [86, 90], [1_000, 200]])('bring %i per cent to %i', (asked, size) => {
    expect(fitSize(asked)).toBe(size);
  });
});
