import { describe, expect, it } from 'vitest';
import { settleLanguage } from './language';

function shelf(kept: Record<string, string> = {}) {
  return { kept, getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => void (kept[key] = value) };
}

const at = (path: string): URL => new URL(path, 'https://fireside.test');

describe('the language of the landing page', () => {
  it('is kept when the address asked for it', () => {
    const device = shelf();
    expect(settleLanguage('ar', at('/?lang=ar'), device)).toBeNull();
    expect(device.kept).toEqual({ 'fireside.language': 'ar' });
  });

  it('is not kept when the page came in another one', () => {
    const device = shelf();
    expect(settleLanguage('en', at('/?lang=tlh'), device)).toBeNull();
    expect(device.kept).toEqual({});
  });

  it.each([
    ['de', '/?lang=de'],
    ['en', null],
    ['en-XA', null],
  ])('chosen before (%s) leads on to its page', (chosen, to) => {
    expect(settleLanguage('en', at('/'), shelf({ 'fireside.language': chosen }))).toBe(to);
  });

  it('stays as the server chose where nothing is kept', () => {
    expect(settleLanguage('de', at('/'), null)).toBeNull();
  });
});
