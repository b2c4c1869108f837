import type { Client } from 'openapi-fetch';
import { randomId } from '../lib/random-id';
import { learnServerTime } from '../lib/server-time';
import { failureOfProblem, OFFLINE, RequestFailed, type Failure, type FailureCode } from './problems';
import type { paths } from './schema.gen';
import { session } from './session';
import type { Problem } from './types';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type Values = Record<string, string | number | boolean | null | undefined>;

interface Sent {
  params?: { path?: Values; query?: Values };
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * Talks to the server that served this page; the session is a cookie no script can read. The contract types each request
 * by way of openapi-fetch; what is sent takes these few lines and not the whole of it.
 */
export const client = {
  GET: (path: string, sent?: Sent) => send('GET', path, sent),
  POST: (path: string, sent?: Sent) => send('POST', path, sent),
  PATCH: (path: string, sent?: Sent) => send('PATCH', path, sent),
  DELETE: (path: string, sent?: Sent) => send('DELETE', path, sent),
} as unknown as Pick<Client<paths>, Method>;

/** No answer within this time is none: a story that hangs shall be asked for again. */
const READ_WITHIN_MS = 15_000;
/** The server gives up by itself before this. */
const CHANGE_WITHIN_MS = 25_000;

/** Rejects when there is no answer, or none that can be read. */
async function send(method: Method, path: string, { params = {}, body, headers }: Sent = {}): Promise<Answer<unknown>> {
  const sentAt = Date.now();
  const response = await fetch(addressOf(path, params), {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(method === 'GET' ? READ_WITHIN_MS : CHANGE_WITHIN_MS),
  });
  learnServerTime(response.headers.get('Date'), sentAt, Date.now());
  const text = await response.text();
  if (response.status === 401 && asksAsSomebody(method, path)) session.end();
  if (!response.ok) return { error: parsed(text), response };
  return { data: text === '' ? undefined : JSON.parse(text), response };
}

/** Whether a request is made by somebody who was signed in: who is nobody may ask who they are, and sign in. */
function asksAsSomebody(method: Method, path: string): boolean {
  return !(method === 'GET' && path === '/api/v1/me') && !/^\/api\/v1\/auth\/(?:login|register|guest)/.test(path);
}

function addressOf(path: string, params: { path?: Values; query?: Values }): string {
  const address = path.replaceAll(/\{(\w+)\}/g, (_gap, name: string) => encodeURIComponent(String(params.path?.[name])));
  const asked = Object.entries(params.query ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return globalThis.location.origin + address + (query === '' ? '' : `?${query}`);
}

/** A problem's body; a proxy's page is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

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
  throw new RequestFailed(isProblem(error) ? failureOfProblem(error) : gatewayFailure(response));
}

/** Proxies between us and the server answer without a problem body. */
function gatewayFailure({ status, headers }: Response): Failure {
  const seconds = Number(headers.get('Retry-After'));
  return { code: GATEWAY[status] ?? (status >= 500 ? 'unavailable' : 'bad_request'), fields: [], retryAfter: seconds > 0 ? seconds : undefined, help: [] };
}

const GATEWAY: Record<number, FailureCode> = { 401: 'unauthorized', 403: 'forbidden', 404: 'not_found', 413: 'too_large', 429: 'rate_limited', 504: 'timeout' };

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
