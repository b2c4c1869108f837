import { describe, expect, it } from 'vitest';
import { englishParts } from './english-parts';
import { gapsOf } from './gaps';
import type { Wording } from './wording';

const all = englishParts().flatMap(({ words }) => Object.entries(words));
const keys = all.map(([key]) => key);
const voices = (wording: Wording): [string, string][] =>
  typeof wording === 'string' ? [['all', wording]] : (Object.entries(wording) as [string, string][]);

/** Words that the interface never says. */
const NEVER = /ai-powered|\bmagic\b(?!al)|unlock|\boops\b(?=.*$)/i;

/** Keys that are put together from a word of the contract. */
const COMPOSED = /^(?:problem|problem-when|reason|wrong|mood|ink|help|helpLine|avatar|phrase)\.|^library\.(?:all|open|finished|trash)$|^start\.(?:kids|teens|adults)(?:Note)?$|^roomSettings\.(?:each|asked|off|seat)(?:Note)?$|^modes\.(?:round_robin|free|director|fold|vote)(?:Note)?$|^start\.(?:ask|gap|own|example)\./;

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

  it('has easier words for early readers only where they are other words', () => {
    const same = all.filter(([, wording]) => typeof wording !== 'string' && wording.early === wording.kids);
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it.each(all)('%s has words in every voice', (_key, wording) => {
    for (const [, sentence] of voices(wording)) expect(sentence.trim()).not.toBe('');
  });

  it.each(all)('%s keeps the rules of voice', (_key, wording) => {
    for (const [voice, sentence] of voices(wording)) {
      expect(sentence, 'typographic dashes').not.toMatch(/[\u2013\u2014]/);
      expect(sentence, 'straight apostrophes').not.toMatch(/\w'\w/);
      if (voice === 'kids' || voice === 'early') continue;
      expect(sentence, 'exclamation marks outside Kids').not.toContain('!');
      expect(sentence).not.toMatch(NEVER);
    }
  });

  it.each(all)('%s has the same gaps in every voice', (_key, wording) => {
    const gaps = voices(wording).map(([, sentence]) => gapsOf(sentence).join());
    expect(new Set(gaps).size).toBe(1);
  });
});
