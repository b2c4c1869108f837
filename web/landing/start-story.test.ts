import { describe, expect, it } from 'vitest';
import { type FirstLine, startStory } from './start-story';

const FIRST: FirstLine = { line: 'A door in the sea', audience: 'kids', idempotencyKey: 'key-1' };

/** A server that knows sessions and stories, and answers as the contract says. */
class FakeServer {
  signedIn = false;
  guestsAllowed = true;
  stories = new Map<string, Record<string, unknown>>();
  holds = new Set<string>();

  readonly fetch: typeof fetch = async (address, init) => {
    const path = String(address).replace('/api/v1', '');
    if (path === '/me') return this.signedIn ? json(200, { id: 'u1' }) : problem(401, 'unauthorized', 'Sign in first.');
    if (path === '/auth/guest') return this.#guest();
    if (path === '/stories') return this.#story(init);
    return problem(404, 'not_found', 'Not there.');
  };

  #guest(): Response {
    if (!this.guestsAllowed) return problem(429, 'rate_limited', 'Many stories begin here just now.', { retry_after: 600 });
    this.signedIn = true;
    return json(201, { user: { role: 'guest' } });
  }

  #story(init: RequestInit | undefined): Response {
    if (!this.signedIn) return problem(401, 'unauthorized', 'Sign in first.');
    const key = new Headers(init?.headers).get('Idempotency-Key') ?? '';
    const wish = JSON.parse(String(init?.body)) as Record<string, unknown>;
    if (this.holds.has(String(wish.premise))) return problem(422, 'held', 'Let us wait with this one.', { rewrite: 'A kinder line' });
    this.stories.set(key, wish);
    return json(201, { id: `story-of-${key}` });
  }
}

function json(status: number, body: unknown, type = 'application/json'): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
}

function problem(status: number, code: string, detail: string, more: object = {}): Response {
  return json(status, { code, detail, status, ...more }, 'application/problem+json');
}

describe('beginning a story', () => {
  it('makes a guest of a stranger and a solo story of the line', async () => {
    const server = new FakeServer();
    await expect(startStory(FIRST, server.fetch)).resolves.toEqual({ kind: 'started', storyId: 'story-of-key-1' });
    expect([...server.stories.values()]).toEqual([
      { premise: 'A door in the sea', audience: 'kids', mode: 'solo', narrator: 'each_turn' },
    ]);
  });

  it('needs no guest when somebody is signed in', async () => {
    const server = new FakeServer();
    server.signedIn = true;
    server.guestsAllowed = false;
    await expect(startStory(FIRST, server.fetch)).resolves.toMatchObject({ kind: 'started' });
  });

  it('makes one story of two attempts with the same key', async () => {
    const server = new FakeServer();
    await startStory(FIRST, server.fetch);
    await startStory(FIRST, server.fetch);
    expect(server.stories.size).toBe(1);
  });

  it('hands on what the server says when too many begin', async () => {
    const server = new FakeServer();
    server.guestsAllowed = false;
    await expect(startStory(FIRST, server.fetch)).resolves.toMatchObject({
      kind: 'refused',
      problem: { code: 'rate_limited', retry_after: 600 },
    });
  });

  it('hands on other words for a held line', async () => {
    const server = new FakeServer();
    server.holds.add(FIRST.line);
    await expect(startStory(FIRST, server.fetch)).resolves.toMatchObject({
      kind: 'refused',
      problem: { code: 'held', rewrite: 'A kinder line' },
    });
  });

  it.each([
    ['a dead line', () => Promise.reject(new TypeError('failed to fetch'))],
    ['an error page of a proxy', () => Promise.resolve(new Response('<h1>502</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } }))],
  ])('takes %s for a server that is out of reach', async (_, send) => {
    await expect(startStory(FIRST, send as typeof fetch)).resolves.toEqual({ kind: 'unreachable' });
  });
});
