import { afterEach, describe, expect, it } from 'vitest';
import { directionOf, languageFor, speak } from './language';
import { say } from './say';
import { library } from './words/library';
import { common } from './words/common';
import { room } from './words/room';

afterEach(() => speak('en'));

describe('a sentence', () => {
  it('is said in the voice of its place, its gaps filled', () => {
    expect(say('room.statusWait', room['room.statusWait'], 'kids', { name: 'Theo' })).toBe('Theo is writing. You can think of yours.');
    expect(say('room.submit', room['room.submit'], 'teens')).toBe('Drop it in');
    expect(say('common.save', common['common.save'], 'adults')).toBe('Save');
  });

  it('has easier words for early readers, or the same as for older children', () => {
    expect(say('room.submit', room['room.submit'], 'early')).toBe('Add it!');
    expect(say('room.undo', room['room.undo'], 'early')).toBe('Go back');
  });

  it.each([[1, '1 story found'], [2, '2 stories found'], [0, '0 stories found']])('counts as people do (%i)', (count, text) => {
    expect(say('library.found', library['library.found'], 'adults', { count })).toBe(text);
  });

  it('is said in German, to children as to friends and to adults politely', async () => {
    await speak('de');
    expect(say('room.yourTurnShort', room['room.yourTurnShort'], 'early')).toBe('du bist dran');
    expect(say('room.yourTurnShort', room['room.yourTurnShort'], 'adults')).toBe('Sie sind dran');
    expect(say('room.saidOther', room['room.saidOther'], 'teens', { name: 'Mia', text: 'Hier {sind} wir.' })).toBe('Mia schrieb: Hier {sind} wir.');
  });

  it.each([[1, 'قصّة واحدة'], [2, 'قصّتان'], [3, '3 قصص'], [11, '11 قصّة'], [100, '100 قصّة']])('counts in Arabic as Arabic does (%i)', async (count, text) => {
    await speak('ar');
    expect(say('library.found', library['library.found'], 'kids', { count })).toBe(text);
  });

  it('is said in English where a language does not have it yet', async () => {
    await speak('de');
    expect(say('not.there', ['Only {name}'] as unknown as string, 'adults')).toBe('Only {name}');
  });
});

describe('the language of the page', () => {
  it('is on the page, with its direction', async () => {
    await speak('ar');
    expect(document.documentElement).toHaveAttribute('lang', 'ar');
    expect(document.documentElement).toHaveAttribute('dir', 'rtl');
    await speak('de');
    expect(document.documentElement).toHaveAttribute('dir', 'ltr');
  });

  it('is the one that was wanted last, however late an earlier one comes', async () => {
    const arabic = speak('ar');
    await speak('en');
    await arabic;
    expect(document.documentElement).toHaveAttribute('lang', 'en');
  });

  it.each([
    ['de', ['en'], 'de'],
    ['system', ['ar-EG', 'en'], 'ar'],
    [null, ['fr', 'de-AT', 'en'], 'de'],
    [null, ['fr'], 'en'],
    ['tlh', [], 'en'],
    ['ar-XB', ['en'], 'ar-XB'],
  ])('is what was chosen (%s), or of the browser’s (%j) the first there is', (choice, browser, language) => {
    expect(languageFor(choice, browser)).toBe(language);
  });

  it.each([['ar', 'rtl'], ['ar-XB', 'rtl'], ['de', 'ltr'], ['en', 'ltr']])('%s is read %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
