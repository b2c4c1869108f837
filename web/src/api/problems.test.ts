import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { problems } from '../i18n/words/problems';
import { reasons } from '../i18n/words/reasons';
import { server } from '../test/server';
import { client, unwrap } from './client';
import { failureOf, failureOfAck, isPassing, problemKey, type FailureCode } from './problems';
import type { Reason } from './types';

/** Compiles only while every code of the contract has its sentence, and no sentence is left of a code that is gone. */
type Sentences = Extract<keyof typeof problems, `problem.${string}`> extends `problem.${infer Code}` ? Code : never;
const EVERY_CODE: [Exclude<FailureCode, Sentences>, Exclude<Sentences, FailureCode>] extends [never, never] ? true : never = true;

const ME = '*/api/v1/me';

type Reasons = Extract<keyof typeof reasons, `reason.${string}`> extends `reason.${infer Code}` ? Code : never;
const EVERY_REASON: [Exclude<Reason, Reasons>, Exclude<Reasons, Reason>] extends ['fine', never] ? true : never = true;

async function failureFrom(response: () => Response): Promise<ReturnType<typeof failureOf>> {
  server.use(http.get(ME, response));
  return unwrap(client.GET('/api/v1/me')).then(
    () => expect.unreachable(),
    (error: unknown) => failureOf(error),
  );
}

describe('a failed request', () => {
  it('has a sentence for every code of the contract', () => {
    expect(EVERY_CODE).toBe(true);
    expect(EVERY_REASON).toBe(true);
    expect(problems[problemKey('held')]).toBeDefined();
  });

  it('carries what the problem says', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Unprocessable',
      status: 422,
      code: 'invalid_fields',
      detail: 'Look again.',
      fields: [{ path: 'email', code: 'invalid', message: 'No address.' }],
      retry_after: 3,
    };
    const failure = await failureFrom(() => HttpResponse.json(problem, { status: 422 }));
    expect(failure).toMatchObject({ code: 'invalid_fields', fields: problem.fields, retryAfter: 3 });
  });

  it('is offline when no answer came', async () => {
    expect((await failureFrom(() => HttpResponse.error())).code).toBe('offline');
  });

  it('is understood when something between answers with a page', async () => {
    expect((await failureFrom(() => new HttpResponse('<h1>Bad gateway</h1>', { status: 502 }))).code).toBe('unavailable');
  });

  it('is our own when it is no failed request at all', () => {
    expect(failureOf(new TypeError('x')).code).toBe('internal');
  });
});

describe('a refused turn', () => {
  it('keeps what is offered', () => {
    expect(failureOfAck({ ok: false, error: 'held', rewrite: 'Softer', reason: 'hurt', help: ['116 111'], help_lines: [{ kind: 'child', way: 'call', at: '116 111' }] })).toMatchObject({
      code: 'held',
      rewrite: 'Softer',
      reason: 'hurt',
      help: ['116 111'],
      helpLines: [{ kind: 'child', way: 'call', at: '116 111' }],
    });
  });

  it.each<[FailureCode, boolean]>([
    ['offline', true],
    ['rate_limited', true],
    ['unavailable', true],
    ['held', false],
    ['blocked', false],
    ['not_your_turn', false],
    ['stale', false],
  ])('after %s is sent again: %s', (code, again) => {
    expect(isPassing(code)).toBe(again);
  });
});
