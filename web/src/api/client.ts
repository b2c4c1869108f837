import createClient from 'openapi-fetch';
import { randomId } from '../lib/random-id';
import { failureOfProblem, OFFLINE, RequestFailed } from './problems';
import type { paths } from './schema.gen';
import type { Problem } from './types';

/** Talks to the server that served this page; the session is a cookie no script can read. */
export const client = createClient<paths>({
  credentials: 'same-origin',
  baseUrl: globalThis.location?.origin ?? '',
  // Looked up at each call, so that whoever stands in for the network later is asked too.
  fetch: (request) => globalThis.fetch(request),
});

/** A header that makes a repeated creating request one creation. */
export function onceKey(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': randomId() };
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The data of an answer; anything else is thrown as a `RequestFailed`. */
export async function unwrap<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request.catch(() => {
    throw new RequestFailed(OFFLINE);
  });
  if (response.ok) return data as T;
  throw new RequestFailed(isProblem(error) ? failureOfProblem(error) : gatewayFailure(response.status));
}

/** Proxies between us and the server answer without a problem body. */
function gatewayFailure(status: number) {
  return { code: status >= 500 ? ('unavailable' as const) : ('bad_request' as const), fields: [], help: [] };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
