import { describe, expect, it } from 'vitest';
import { say, type Catalogue, type Wording } from './wording';
import { common } from './words/common';
import { room } from './words/room';

const PARTS = import.meta.glob<Record<string, Catalogue>>('./words/*.ts', { eager: true });
const all = Object.values(PARTS).flatMap((part) => Object.values(part).flatMap((words) => Object.entries(words)));
const keys = all.map(([key]) => key);
const voices = (wording: Wording): [string, string][] =>
  typeof wording === 'string' ? [['kids', wording], ['teens', wording], ['adults', wording]] : Object.entries(wording);

/** Words that the interface never says. */
const NEVER = /ai-powered|\bmagic\b(?!al)|unlock|\boops\b(?=.*$)/i;

/** Keys that are put together from a word of the contract. */
const COMPOSED = /^(?:problem|mood|ink|help)\.|^library\.(?:all|open|finished|trash)$|^start\.(?:kids|teens|adults)(?:Note)?$/;

/** The whole of the client's own source, to look for keys in. */
const SOURCE = Object.values(import.meta.glob<string>('../**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' })).join('\n');

describe('the catalogue', () => {
  it('has no sentence that nobody says', () => {
    const unsaid = keys.filter((key) => !COMPOSED.test(key) && SOURCE.split(`'${key}'`).length < 3);
    expect(unsaid).toEqual([]);
  });

  it('has one sentence for each key, whichever part brings it', () => {
    expect(keys.length).toBe(new Set(keys).size);
  });

  it('fills gaps and speaks in the tier’s voice', () => {
    expect(say(room['room.statusWait'], 'kids', { name: 'Theo' })).toBe('Theo is writing. You can think of yours.');
    expect(say(room['room.submit'], 'teens')).toBe('Drop it in');
    expect(say(common['common.save'], 'adults')).toBe('Save');
  });

  it.each(all)('%s has words in every voice', (_key, wording) => {
    for (const [, sentence] of voices(wording)) expect(sentence.trim()).not.toBe('');
  });

  it.each(all)('%s keeps the rules of voice', (_key, wording) => {
    for (const [tier, sentence] of voices(wording)) {
      expect(sentence, 'typographic dashes').not.toMatch(/[\u2013\u2014]/);
      expect(sentence, 'straight apostrophes').not.toMatch(/\w'\w/);
      if (tier === 'kids') continue;
      expect(sentence, 'exclamation marks outside Kids').not.toMatch(typeof wording === 'string' ? /!!/ : /!/);
      expect(sentence).not.toMatch(NEVER);
    }
  });

  it.each(all)('%s has the same gaps in every voice', (_key, wording) => {
    const gaps = voices(wording).map(([, sentence]) => (sentence.match(/\{\w+\}/g) ?? []).toSorted().join());
    expect(new Set(gaps).size).toBe(1);
  });
});
