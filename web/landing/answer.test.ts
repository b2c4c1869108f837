import { describe, expect, it } from 'vitest';
import { answerTo, UNREACHABLE } from './answer';

describe('the answer under the line', () => {
  it('is kind when nobody was reached', () => {
    expect(answerTo({ kind: 'unreachable' })).toEqual({ text: UNREACHABLE, help: [] });
  });

  it('offers other words and help as the server gives them', () => {
    const problem = { code: 'held', detail: 'Let us wait with this.', rewrite: 'A kinder line', help: ['Call 116 111'] };
    expect(answerTo({ kind: 'refused', problem })).toEqual({
      text: 'Let us wait with this.',
      rewrite: 'A kinder line',
      help: ['Call 116 111'],
    });
  });

  it('prefers what is said of the field to what is said of the request', () => {
    const problem = { code: 'invalid_fields', detail: 'Not valid.', fields: [{ path: 'premise', message: 'It is empty.' }] };
    expect(answerTo({ kind: 'refused', problem }).text).toBe('It is empty.');
  });

  it.each([
    [30, 'Slow down. Try again in a minute.'],
    [91, 'Slow down. Try again in about 2 minutes.'],
    [600, 'Slow down. Try again in about 10 minutes.'],
  ])('says when %i seconds are over', (retry_after, text) => {
    const problem = { code: 'rate_limited', detail: 'Slow down.', retry_after };
    expect(answerTo({ kind: 'refused', problem }).text).toBe(text);
  });
});
