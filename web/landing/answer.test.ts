import { describe, expect, it } from 'vitest';
import { answerTo, type Sayings } from './answer';

const ENGLISH: Sayings = {
  language: 'en',
  unreachable: 'Nobody there.',
  held: 'Held.',
  refused: 'Refused.',
  wait: 'Try again in about {time}.',
};

describe('the answer under the line', () => {
  it('is kind when nobody was reached', () => {
    expect(answerTo({ kind: 'unreachable' }, ENGLISH)).toEqual({ text: 'Nobody there.', help: [] });
  });

  it('offers other words and help as the server gives them', () => {
    const problem = { code: 'held', detail: 'Let us wait with this.', rewrite: 'A kinder line', help: ['Call 116 111'] };
    expect(answerTo({ kind: 'refused', problem }, ENGLISH)).toEqual({
      text: 'Let us wait with this.',
      rewrite: 'A kinder line',
      help: ['Call 116 111'],
    });
  });

  it('prefers what is said of the field to what is said of the request', () => {
    const problem = { code: 'invalid_fields', detail: 'Not valid.', fields: [{ path: 'premise', message: 'It is empty.' }] };
    expect(answerTo({ kind: 'refused', problem }, ENGLISH).text).toBe('It is empty.');
  });

  it.each([
    [30, 'Slow down. Try again in about 1 minute.'],
    [91, 'Slow down. Try again in about 2 minutes.'],
    [600, 'Slow down. Try again in about 10 minutes.'],
  ])('says when %i seconds are over', (retry_after, text) => {
    const problem = { code: 'rate_limited', detail: 'Slow down.', retry_after };
    expect(answerTo({ kind: 'refused', problem }, ENGLISH).text).toBe(text);
  });

  it.each([
    ['held', 'Zurückgehalten.'],
    ['blocked', 'Zurückgehalten.'],
    ['invalid_fields', 'Abgelehnt.'],
  ])('is in the language of the page, not in the server’s (%s)', (code, text) => {
    const german = { ...ENGLISH, language: 'de', held: 'Zurückgehalten.', refused: 'Abgelehnt.' };
    const problem = { code, detail: 'English.', fields: [{ path: 'premise', message: 'English too.' }] };
    expect(answerTo({ kind: 'refused', problem }, german).text).toBe(text);
  });

  it('counts minutes in the language of the page', () => {
    const arabic = { ...ENGLISH, language: 'ar', refused: 'لا.', wait: 'حاول بعد {time}.' };
    expect(answerTo({ kind: 'refused', problem: { code: 'rate_limited', detail: '', retry_after: 200 } }, arabic).text).toBe('لا. حاول بعد 4 دقائق.');
  });
});
