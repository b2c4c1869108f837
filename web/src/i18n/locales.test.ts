import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import PO from 'pofile';
import { describe, expect, it } from 'vitest';
import { gather, untranslated } from './gather';
import { gapsOf } from './gaps';
import { englishParts } from './english-parts';
import type { Wording } from './wording';

const LOCALES = import.meta.glob<string>('./locales/*.po', { eager: true, query: '?raw', import: 'default' });
const locales = Object.entries(LOCALES).map(([path, source]) => ({ language: path.slice('./locales/'.length, -'.po'.length), path, source }));
const english = new Map<string, Wording>(englishParts().flatMap(({ words }) => Object.entries(words)));

/** What the interface never says, in the languages it speaks. */
const NEVER = /KI-gestützt|KI-basiert|\bmagisch|freischalten|بالذكاء الاصطناعي|سحري/i;

describe.each(locales)('the words in $language', ({ language, path, source }) => {
  // `npm run words` writes the catalogue anew.
  it('stand beside the English of today', async () => {
    await expect(gather(language, englishParts(), source)).toMatchFileSnapshot(path);
  });

  it('are there for every sentence and voice', () => {
    expect(untranslated(source)).toEqual([]);
  });

  const said = PO.parse(source).items.filter((item) => item.msgstr[0]);

  it('have the gaps of the English', () => {
    const wrong = said.filter((item) => {
      const wording = english.get(item.msgid);
      const sentences = wording === undefined || typeof wording === 'string' ? [wording ?? ''] : Object.values<string>(wording);
      return gapsOf(item.msgstr[0] ?? '').join() !== gapsOf(sentences[0] ?? '').join();
    });
    expect(wrong.map((item) => `${item.msgctxt ?? ''}/${item.msgid}`)).toEqual([]);
  });

  it('have a branch for every count that the language tells apart', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join();
    for (const { msgstr: [sentence = ''] } of said) {
      for (const part of compileMessageOrThrow(sentence) as unknown[]) {
        if (!Array.isArray(part) || part[1] !== 'plural') continue;
        const branches = Object.keys(part[2] as object).filter((branch) => /^[a-z]+$/.test(branch) && branch !== 'offset');
        expect(branches.toSorted().join(), sentence).toBe(wanted);
      }
    }
  });

  it('keep the rules of voice', () => {
    const broken = said.filter(({ msgctxt, msgstr: [sentence = ''] }) => {
      const forKids = msgctxt === 'kids' || msgctxt === 'early';
      return /[\u2013\u2014]|\w'\w/.test(sentence) || NEVER.test(sentence) || (!forKids && sentence.includes('!'));
    });
    expect(broken.map((item) => item.msgstr[0])).toEqual([]);
  });
});
