import { describe, expect, it } from 'vitest';
import type { Step } from './book';
import type { Making } from './credits';
import { byline, emberShare, measure, pagesAt, stepTaken, story } from './tell';
import arabic from './words/ar.json';
import english from './words/en.json';
import german from './words/de.json';
import type { ReaderWords } from './words';

const EN = english as ReaderWords;
const DE = german as ReaderWords;
const AR = arabic as ReaderWords;
const ALL = [EN, DE, AR];

const person = (name: string) => ({ name, author: 'human' as const });
const [MIA, THEO, DAD, GUEST] = [person('Mia'), person('Theo'), person('Dad'), person('A guest')];
const LAYLA = person('ليلى');
const ME = { ...GUEST, own: true };

const MADE: Making = { people: [MIA, THEO], ember: 47, makers: ['illustrator'], begun: new Date('2026-03-09T22:15:00.000Z') };
const EMBER_WROTE_NOTHING: Making = { ...MADE, ember: null };
const EMBER_ALONE: Making = { ...MADE, people: [], ember: 100 };

/** What a reader sees, without the signs that keep a name apart from its sentence. */
const seen = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

function step(kind: Step['kind'], count = 1, words = 0, by: object = MIA): Step {
  return { at: '2026-03-09T22:15:00.000Z', name: 'Mia', author: 'human', kind, count, words, ...by };
}

describe('the words of a book about itself', () => {
  it.each([
    [EN, MADE, 'by Mia and Theo, with Ember'],
    [EN, EMBER_WROTE_NOTHING, 'by Mia and Theo'],
    [EN, { ...MADE, people: [MIA, THEO, DAD] }, 'by Mia, Theo and Dad, with Ember'],
    [EN, { ...MADE, people: [MIA, GUEST] }, 'by Mia and a guest, with Ember'],
    [EN, { ...MADE, people: [ME] }, 'by you, with Ember'],
    [EN, EMBER_ALONE, 'told by Ember'],
    [EN, { ...EMBER_WROTE_NOTHING, people: [] }, ''],
    [DE, { ...MADE, people: [MIA, GUEST] }, 'von Mia und einem Gast, mit Ember'],
    [DE, { ...MADE, people: [ME] }, 'von mir, mit Ember'],
    [DE, EMBER_ALONE, 'erzählt von Ember'],
    [AR, { ...MADE, people: [LAYLA, MIA, DAD] }, 'بقلم ليلى وMia وDad، مع Ember'],
    [AR, { ...EMBER_WROTE_NOTHING, people: [ME] }, 'بقلمك'],
  ])('sign the cover ($lang, %#)', (words, made, line) => {
    expect(seen(byline(words, made))).toBe(line);
  });

  it.each([
    [EN, MADE, 'Ember, a computer program, wrote 47 % of this book. Mia and Theo wrote the rest.'],
    [EN, EMBER_WROTE_NOTHING, 'Every word of this book was written by people.'],
    [EN, EMBER_ALONE, 'Every word of this book was written by Ember, a computer program.'],
    [EN, { ...MADE, people: [GUEST] }, 'Ember, a computer program, wrote 47 % of this book. A guest wrote the rest.'],
    [DE, MADE, 'Ember, ein Computerprogramm, schrieb 47 % dieses Buches. Mia und Theo schrieben den Rest.'],
    [DE, { ...MADE, people: [ME] }, 'Ember, ein Computerprogramm, schrieb 47 % dieses Buches. Ich schrieb den Rest.'],
    [AR, MADE, 'كتب Ember، وهو برنامج حاسوبي، 47% من هذا الكتاب. والباقي: Mia وTheo.'],
  ])('state the share of Ember ($lang, %#)', (words, made, sentence) => {
    expect(seen(emberShare(words, made))).toBe(sentence);
  });

  it.each([
    [EN, 1, '1 word, 3 %'], [EN, 1_204, '1,204 words, 3 %'], [EN, 0, '0 words, 3 %'],
    [DE, 1, '1 Wort, 3 %'], [DE, 1_234_567, '1.234.567 Wörter, 3 %'],
    [AR, 1, 'كلمة واحدة، 3%'], [AR, 2, 'كلمتان، 3%'], [AR, 3, '3 كلمات، 3%'], [AR, 11, '11 كلمة، 3%'], [AR, 100, '100 كلمة، 3%'], [AR, 1_204, '1,204 كلمات، 3%'],
  ])('measure what somebody wrote (%#)', (words, count, text) => {
    expect(measure(words, count, 3)).toBe(text);
  });

  it('tell how it was made', () => {
    expect(story(EN, MADE)).toEqual([
      'Mia and Theo took turns, each in an ink of their own.',
      'Ember answered between the turns. Its words stand plain, without an ink, so that you can always tell.',
      'The pictures were cut and coloured by Fireside’s own illustrator, a program that draws what the words say.',
      'The story was begun on 9 March 2026 and bound with Fireside.',
    ]);
    expect(story(DE, MADE).at(-1)).toBe('Die Geschichte wurde am 9. März 2026 begonnen und mit Fireside gebunden.');
    expect(story(AR, MADE).at(-1)).toBe('بدأت القصّة في 9 مارس 2026، وجُلّدت في Fireside.');
  });

  it('name every maker of pictures, and no Ember that did not write', () => {
    const text = story(EN, { ...EMBER_WROTE_NOTHING, people: [MIA], makers: ['illustrator', 'Pictor'] }).join(' ');
    expect(text).toContain('Mia wrote line by line, in ink.');
    expect(text).toContain('Some of the pictures were made by Pictor, an image generator');
    expect(text).not.toContain('Ember');
  });

  it.each([
    [EN, step('began'), 'Mia began the story.'],
    [EN, step('joined', 1, 0, GUEST), 'A guest sat down by the fire.'],
    [EN, step('wrote', 1, 21), 'Mia wrote 21 words.'],
    [EN, step('wrote', 1, 1), 'Mia wrote 1 word.'],
    [EN, step('wrote', 3, 1_240), 'Mia wrote 3 passages, 1,240 words in all.'],
    [EN, step('wrote_in_vain', 1, 12), 'Mia wrote 12 words, which did not stay.'],
    [EN, step('took_back'), 'Mia took back a passage.'],
    [EN, step('took_back', 4), 'Mia took back 4 passages.'],
    [EN, step('kept_take'), 'Mia chose among Ember’s takes.'],
    [EN, step('asked_again', 2), 'Mia asked Ember for another take, 2 times.'],
    [DE, step('wrote', 3, 1_240, ME), 'Ich schrieb 3 Abschnitte, zusammen 1.240 Wörter.'],
    [DE, step('joined', 1, 0, GUEST), 'Ein Gast kam ans Feuer.'],
    [DE, step('took_back'), 'Mia nahm einen Abschnitt zurück.'],
    [DE, step('asked_again', 2), 'Mia bat Ember um eine andere Fassung, 2-mal.'],
    [AR, step('wrote', 1, 2), 'Mia: كتابة كلمتين.'],
    [AR, step('wrote', 3, 12, ME), 'أنت: كتابة 3 مقاطع، بمجموع 12 كلمة.'],
    [AR, step('took_back', 11), 'Mia: سحب 11 مقطعًا.'],
    [AR, step('asked_again', 2), 'Mia: طلب رواية أخرى من Ember، مرّتين.'],
  ])('tell each step plainly (%#)', (words, taken, sentence) => {
    expect(seen(stepTaken(words, taken))).toBe(sentence);
  });

  it.each([
    [EN, [3], 'Page 3 of 9'], [EN, [3, 4], 'Pages 3 and 4 of 9'],
    [DE, [3], 'Seite 3 von 9'], [DE, [3, 4], 'Seiten 3 und 4 von 9'],
    [AR, [3], 'الصفحة 3 من 9'], [AR, [3, 4], 'الصفحتان 3 و4 من 9'],
  ])('say where the reader is (%#)', (words, numbers, text) => {
    expect(pagesAt(words, numbers, 9)).toBe(text);
  });

  it('set a name apart that runs against its sentence', () => {
    expect(byline(EN, { ...MADE, people: [LAYLA, MIA] })).toBe('by \u2068ليلى\u2069 and Mia, with Ember');
    expect(byline(AR, { ...MADE, people: [LAYLA] })).toBe('بقلم ليلى، مع Ember');
  });
});

describe.each(ALL)('the words in $lang', (words) => {
  it('have the sentences of the English, with the same gaps', () => {
    expect(shapeOf(words)).toEqual(shapeOf(EN));
  });

  it('tell apart the numbers that the language does', () => {
    const wanted = new Intl.PluralRules(words.lang).resolvedOptions().pluralCategories.toSorted();
    for (const forms of [words.words, words.wordsOf, words.passages, words.times, words.share.both, words.hands]) {
      expect(Object.keys(forms).toSorted()).toEqual(wanted);
    }
  });

  it('keep the rules of voice', () => {
    expect(JSON.stringify(words)).not.toMatch(/[\u2013\u2014!]|\w'\w/);
  });
});

/** Each sentence's place and gaps. Where a number decides, the gaps are those of `other`. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [`${path} ${[...new Set(value.match(/\{\w+\}/g) ?? [])].toSorted().join('')}`];
  const forms = value as Record<string, unknown>;
  if ('other' in forms) return shapeOf(forms.other, path);
  return Object.entries(forms).flatMap(([key, one]) => shapeOf(one, `${path}.${key}`));
}
