import { describe, expect, it, vi } from 'vitest';
import { FakeMouth, voice } from '../test/fake-mouth';
import { languageOf } from './language-of';
import { ReadAloud } from './read-aloud';
import { sentencesOf } from './sentences';

const TALE = { key: 'tale', text: 'The bell rang. Who was there?', lang: 'en' };

function withVoices(...langs: string[]) {
  const mouth = new FakeMouth(langs.map((lang) => voice(lang)));
  return { mouth, reader: mouth.reader };
}

describe('reading aloud', () => {
  it('says a sentence at a time, and shows which', () => {
    const { mouth, reader } = withVoices('en-GB');
    reader.read([TALE]);
    expect(mouth.given.map(({ text }) => text)).toEqual(['The bell rang.']);
    expect(reader.said()).toEqual({ key: 'tale', from: 0, to: 14 });
    mouth.saying.end();
    expect(mouth.saying.text).toBe('Who was there?');
    expect(reader.said()).toEqual({ key: 'tale', from: 15, to: 29 });
    mouth.saying.end();
    expect(reader.said()).toBeNull();
  });

  it('shows the word where the browser tells of words', () => {
    const { mouth, reader } = withVoices('en-GB');
    reader.read([TALE]);
    mouth.saying.end();
    mouth.saying.word(4);
    expect(reader.said()).toEqual({ key: 'tale', from: 19, to: 22 });
    mouth.saying.word(8);
    expect(reader.said()).toEqual({ key: 'tale', from: 23, to: 29 });
  });

  it('reads one thing after the other', () => {
    const { mouth, reader } = withVoices('en');
    reader.read([TALE, { key: 'more', text: 'Nobody.', lang: 'en' }]);
    mouth.saying.end();
    mouth.saying.end();
    expect(reader.said()).toEqual({ key: 'more', from: 0, to: 7 });
  });

  it('is silent when it is stopped, whatever the browser still says', () => {
    const { mouth, reader } = withVoices('en-GB');
    reader.read([TALE]);
    const late = mouth.saying;
    reader.stop();
    expect(mouth.cancelled).toBe(1);
    expect(reader.said()).toBeNull();
    late.word(4);
    late.end();
    late.fail();
    expect(reader.said()).toBeNull();
    expect(mouth.given).toHaveLength(1);
  });

  it('lets another press take the place of what was being read', () => {
    const { mouth, reader } = withVoices('en-GB');
    reader.read([TALE]);
    const late = mouth.saying;
    reader.read([{ key: 'card', text: 'a brave fox', lang: 'en' }]);
    late.end();
    expect(mouth.given.map(({ text }) => text)).toEqual(['The bell rang.', 'a brave fox']);
    expect(reader.said()?.key).toBe('card');
  });

  it('stops when the browser cannot go on', () => {
    const { mouth, reader } = withVoices('en-GB');
    reader.read([TALE]);
    mouth.saying.fail();
    expect(reader.said()).toBeNull();
  });

  it('does not wait for ever for a browser that forgets to say it is done', async () => {
    const { mouth, reader } = withVoices('en-GB');
    reader.read([TALE]);
    await mouth.clock.pass(6_000 + 14 * 300);
    expect(reader.said()).toBeNull();
    expect(mouth.cancelled).toBe(1);
  });

  it('tells whoever listens, until they do not any more', () => {
    const { mouth, reader } = withVoices('en-GB');
    const heard = vi.fn();
    const leave = reader.subscribe(heard);
    reader.read([TALE]);
    expect(heard).toHaveBeenCalledTimes(1);
    leave();
    mouth.saying.end();
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('voices', () => {
  it('speaks the language of the words, or not at all', () => {
    const { mouth, reader } = withVoices('de-DE', 'en-GB');
    expect([reader.speaks('en'), reader.speaks('en-US'), reader.speaks('de'), reader.speaks('ar')]).toEqual([true, true, true, false]);
    reader.read([{ key: 'ar', text: 'مرحبا', lang: 'ar' }, { key: 'de', text: 'Guten Tag.', lang: 'de' }]);
    expect(mouth.given).toHaveLength(1);
    expect(mouth.saying).toMatchObject({ text: 'Guten Tag.', lang: 'de', voice: { lang: 'de-DE' } });
  });

  it('takes the device’s own choice among those of a language', () => {
    const mouth = new FakeMouth([voice('en-US'), voice('en_GB', { default: true }), voice('en-AU')]);
    const { reader } = mouth;
    reader.read([TALE]);
    expect(mouth.saying.voice?.lang).toBe('en_GB');
  });

  it('has none of those that live elsewhere: the words would travel there', () => {
    expect(new FakeMouth([voice('en-US', { localService: false })]).reader.speaks('en')).toBe(false);
  });

  it('hears of voices that come after the page', () => {
    const mouth = new FakeMouth([]);
    const { reader } = mouth;
    const heard = vi.fn();
    reader.subscribe(heard);
    expect(reader.speaks('en')).toBe(false);
    mouth.meet([voice('en-GB')]);
    expect(reader.speaks('en')).toBe(true);
    expect(heard).toHaveBeenCalled();
  });

  it('says nothing in a browser without speech', () => {
    const reader = new ReadAloud({ synth: null, utter: () => { throw new Error('no speech'); }, after: () => () => {} });
    reader.read([TALE]);
    reader.stop();
    expect(reader.speaks('en')).toBe(false);
    expect(reader.said()).toBeNull();
  });
});

describe('sentences', () => {
  it.each([
    ['One. Two!  Three?', ['One.', 'Two!', 'Three?']],
    ['  “Hush,” said the owl. “Listen.” ', ['“Hush,” said the owl.', '“Listen.”']],
    ['no end', ['no end']],
    [' \n ', []],
  ])('of %j are %j, each where it stands', (text, want) => {
    const sentences = sentencesOf(text, 'en');
    expect(sentences.map((sentence) => sentence.text)).toEqual(want);
    for (const sentence of sentences) expect(text.slice(sentence.from, sentence.from + sentence.text.length)).toBe(sentence.text);
  });

  it('are found in words of a language that no browser knows', () => {
    expect(sentencesOf('One. Two.', 'not a tag')).toHaveLength(2);
  });
});

it.each([
  ['A brave fox', 'en-GB', 'en-GB'],
  ['Der Fuchs', 'de', 'de'],
  ['The fox and the owl went home.', 'de', 'en'],
  ['The fox and the owl went home.', 'en-GB', 'en-GB'],
  ['Der Fuchs und die Eule gingen heim.', 'en', 'de'],
  ['Der Fuchs und die Eule gingen heim.', 'ar', 'de'],
  ['كان هناك ثعلب', 'en', 'ar'],
  ['كان هناك ثعلب', 'ar-EG', 'ar-EG'],
  ['Жила-была лиса', 'en', 'ru'],
  ['昔々、狐がいた', 'en', 'ja'],
  ['从前有一只狐狸', 'en', 'zh'],
  ['Mia said سلام to the fox', 'en', 'en'],
  ['A brave fox', 'ar', 'en'],
  ['Der Fuchs', 'de-AT', 'de-AT'],
  ['', 'en', 'en'],
])('takes %j on a page in %s to be %s', (text, page, language) => {
  expect(languageOf(text, page)).toBe(language);
});
