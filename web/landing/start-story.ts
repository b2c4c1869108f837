/** Whom a story is for: the one small choice of this page. */
export type Audience = 'kids' | 'teens' | 'adults';

/** What an answer with an error says (`application/problem+json`), as far as this page uses it. */
export interface Problem {
  readonly code: string;
  /** A sentence for a person. */
  readonly detail: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[] | null;
  /** Other words that could stand instead. */
  readonly rewrite?: string | null;
  /** Where help is, when the text spoke of distress. */
  readonly help?: readonly string[] | null;
  /** Seconds. */
  readonly retry_after?: number | null;
}

/** How an attempt to begin a story ended. */
export type Outcome =
  | { readonly kind: 'started'; readonly storyId: string }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' };

export interface FirstLine {
  readonly line: string;
  readonly audience: Audience;
  /** The same for every attempt with the same words, so that a lost answer never makes two stories. */
  readonly idempotencyKey: string;
}

const API = '/api/v1';

/** Longer than any healthy server takes; shorter than people wait before they think it is broken. */
const TIMEOUT_MS = 15_000;

/** Begins a story with this line, as whoever is signed in, or else as a new guest. */
export async function startStory(first: FirstLine, send: typeof fetch = fetch): Promise<Outcome> {
  try {
    const me = await send(`${API}/me`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!me.ok) {
      const guest = await post(send, '/auth/guest', {});
      if (!guest.ok) return await refusal(guest);
    }
    const { line, audience, idempotencyKey } = first;
    const wish = { premise: line, audience, mode: 'solo', narrator: 'each_turn' };
    const answer = await post(send, '/stories', wish, { 'Idempotency-Key': idempotencyKey });
    if (!answer.ok) return await refusal(answer);
    const story = (await answer.json()) as { id: string };
    return { kind: 'started', storyId: story.id };
  } catch {
    return { kind: 'unreachable' };
  }
}

function post(send: typeof fetch, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return send(API + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

/** Reads a problem; a proxy's error page is none, and says only that the server was not reached. */
async function refusal(answer: Response): Promise<Outcome> {
  if (!answer.headers.get('Content-Type')?.includes('json')) return { kind: 'unreachable' };
  return { kind: 'refused', problem: (await answer.json()) as Problem };
}
