/** What a request asks for: a page, a file of the client, a picture of somebody's story, or what only the server can say. */
export type Route = 'page' | 'file' | 'picture' | 'server';

const PICTURES = '/api/v1/assets/';
const FILES = '/assets/';

/** Who answers a request. All that could change anything, and all that is asked of the API, is the server's. */
export function routeOf(request: Pick<Request, 'method' | 'mode' | 'url'>, origin: string): Route {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return 'server';
  if (url.pathname.startsWith(PICTURES)) return 'picture';
  if (url.pathname.startsWith(FILES)) return 'file';
  const ofServer = url.pathname.startsWith('/api/') || url.pathname.startsWith('/socket.io');
  return request.mode === 'navigate' && !ofServer ? 'page' : 'server';
}
