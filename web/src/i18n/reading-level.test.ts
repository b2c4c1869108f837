import { describe, expect, it } from 'vitest';
import { englishParts } from './english-parts';
import { readingGrade, syllables, wordsOf } from './reading-level';
import { VOICES, type VoiceName, type Wording } from './wording';

/**
 * How reading is measured. The formula is made for running text, and a label of two words tells it nothing: "Settings"
 * alone is of grade 8. So it is asked twice, of sentences only (four words and more): each part of the catalogue (the
 * room, the help, the problems ...) is read by a voice as one text, and may not be above the voice's grade; and no single
 * sentence may stand out by more than `OUTLIER` grades. Gaps are read as a short name, plurals as their last branch.
 */
const GRADE: Readonly<Record<VoiceName, number>> = { early: 2, kids: 4, teens: 6, adults: 8 };

/** A short sentence with one long word ("Ember is considering") jumps by this much, and nobody stumbles. */
const OUTLIER = 4;

const SHORTEST = 4;

function spoken(wording: Wording, voice: VoiceName): string {
  const sentence = typeof wording === 'string' ? wording : (wording[voice] ?? wording.kids);
  return sentence.replaceAll(/\{\w+, plural,.*other \{([^}]*)\}\}/g, '$1').replaceAll('#', '7').replaceAll(/\{\w+\}/g, 'Theo');
}

const voices = Object.keys(VOICES) as VoiceName[];
const parts = englishParts().map(({ file, words }) => ({ part: file.replace(/.*\/|\.ts/g, ''), words }));
const cases = voices.flatMap((voice) => parts.map((part) => ({ voice, ...part })));

describe.each(cases)('$part for $voice', ({ voice, words }) => {
  const texts = Object.values(words).map((wording) => spoken(wording, voice)).filter((text) => wordsOf(text).length >= SHORTEST);

  it('is of a grade that the voice’s readers have', () => {
    expect(texts.length === 0 ? 0 : readingGrade(texts)).toBeLessThanOrEqual(GRADE[voice]);
  });

  it('has no sentence far above it', () => {
    expect(texts.filter((text) => readingGrade([text]) > GRADE[voice] + OUTLIER)).toEqual([]);
  });
});

describe('the measure', () => {
  it.each([['cat', 1], ['added', 2], ['moved', 1], ['stories', 2], ['Ember', 2], ['internet', 3], ['page', 1], ['pages', 2], ['kept', 1], ['invitation', 4]])('hears %s', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  it('knows easy from hard', () => {
    expect(readingGrade(['The cat sat on the mat.'])).toBeLessThan(0);
    expect(readingGrade(['Authentication could not be established because the credentials were incorrect.'])).toBeGreaterThan(12);
  });
});
