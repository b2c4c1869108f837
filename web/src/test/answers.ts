import { http, HttpResponse, type HttpHandler } from 'msw';
import type { ProblemCode, Story, StoryCard, User } from '../api/types';

/** Answers of a server that works. */
export function signedIn(me: User): HttpHandler {
  return http.get('*/api/v1/me', () => HttpResponse.json(me));
}

export function signedOut(): HttpHandler {
  return http.get('*/api/v1/me', () => problem(401, 'unauthorized'));
}

export function shelfOf(cards: StoryCard[]): HttpHandler {
  return http.get('*/api/v1/stories', ({ request }) => {
    const shelf = new URL(request.url).searchParams.get('shelf');
    const items = shelf === 'finished' ? cards.filter((card) => card.state === 'finished') : cards;
    return HttpResponse.json({ items, next_cursor: null });
  });
}

export function storyAt(story: Story): HttpHandler {
  return http.get('*/api/v1/stories/:id', ({ params }) =>
    params.id === story.id ? HttpResponse.json(story) : problem(404, 'not_found'),
  );
}

export function problem(status: number, code: ProblemCode, more: object = {}): Response {
  const body = { type: 'about:blank', title: code, status, code, detail: code, ...more };
  return HttpResponse.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
