import { describe, expect, it } from 'vitest';
import { FakeCaches } from './fake-caches';
import { Pictures } from './pictures';
import { routeOf } from './route';
import { Shell } from './shell';

const ORIGIN = 'https://fireside.test';
const asked = (path: string, init: { method?: string; mode?: RequestMode } = {}) => ({ method: 'GET', mode: 'cors' as RequestMode, ...init, url: new URL(path, ORIGIN).href });
const requestFor = (path: string) => new Request(new URL(path, ORIGIN));

/** A server that can go away. */
class Server {
  away = false;
  status = 200;
  readonly asked: string[] = [];
  readonly fetch = (async (input: RequestInfo | URL) => {
    const url = new URL(input instanceof Request ? input.url : String(input), ORIGIN);
    this.asked.push(url.pathname);
    if (this.away) throw new TypeError('Failed to fetch');
    if (url.pathname === '/assets/gone.js') return new Response('no', { status: 404 });
    return new Response(`server ${url.pathname}`, { status: this.status });
  }) as typeof fetch;
}

function workerOf(version = 'one', files = ['/assets/app.js']) {
  const server = new Server();
  const caches = new FakeCaches(server.fetch);
  const parts = { caches: caches as unknown as CacheStorage, fetch: server.fetch, wait: () => new Promise<void>(() => {}) };
  return { server, caches, shell: new Shell({ version, files }, parts), pictures: new Pictures(parts), parts };
}

const text = async (answer: Promise<Response>) => (await answer).text();

describe('who answers', () => {
  it.each([
    ['/library', { mode: 'navigate' as const }, 'page'],
    ['/', { mode: 'navigate' as const }, 'page'],
    ['/api/docs/', { mode: 'navigate' as const }, 'server'],
    ['/assets/app.js', {}, 'file'],
    ['/api/v1/assets/k?exp=1&sig=2', {}, 'picture'],
    ['/api/v1/me', {}, 'server'],
    ['/api/v1/stories', { method: 'POST' }, 'server'],
    ['https://elsewhere.test/assets/app.js', {}, 'server'],
    ['/socket.io/?transport=polling', {}, 'server'],
    ['/manifest.webmanifest', {}, 'server'],
  ])('%s %j: %s', (path, init, route) => {
    expect(routeOf(asked(path, init), ORIGIN)).toBe(route);
  });
});

describe('the shell', () => {
  it('is the server’s page while there is a server, and the kept one when there is none', async () => {
    const { server, shell } = workerOf();
    await shell.install();
    expect(await text(shell.page(requestFor('/s/1')))).toBe('server /s/1');
    server.away = true;
    expect(await text(shell.page(requestFor('/s/1')))).toBe('server /help');
    expect(await text(shell.page(requestFor('/')))).toBe('server /');
  });

  it('stands in for a server that a proxy cannot reach, and leaves every other answer alone', async () => {
    const { server, shell } = workerOf();
    await shell.install();
    server.status = 502;
    expect(await text(shell.page(requestFor('/library')))).toBe('server /help');
    server.status = 404;
    expect((await shell.page(requestFor('/nowhere'))).status).toBe(404);
  });

  it('does not wait for ever', async () => {
    const { shell, parts } = workerOf();
    await shell.install();
    const slow = new Shell({ version: 'one', files: [] }, { ...parts, fetch: () => new Promise(() => {}), wait: async () => {} });
    expect(await text(slow.page(requestFor('/library')))).toBe('server /help');
  });

  it('is not there in part', async () => {
    const { shell } = workerOf('one', ['/assets/app.js', '/assets/gone.js']);
    await expect(shell.install()).rejects.toThrow('gone.js');
  });

  it('opens files without the server, and keeps what else is asked for', async () => {
    const { server, shell } = workerOf();
    await shell.install();
    await shell.file(requestFor('/assets/andika.woff2'));
    server.away = true;
    expect(await text(shell.file(requestFor('/assets/app.js')))).toBe('server /assets/app.js');
    expect(await text(shell.file(requestFor('/assets/andika.woff2')))).toBe('server /assets/andika.woff2');
  });

  it('lets a missing file be missing', async () => {
    const { shell } = workerOf();
    await shell.install();
    for (let i = 0; i < 2; i += 1) expect((await shell.file(requestFor('/assets/gone.js'))).status).toBe(404);
  });

  it('keeps the build before for pages that are open, and no older one', async () => {
    const { caches, shell, parts } = workerOf('one');
    await shell.install();
    for (const version of ['two', 'three']) {
      const next = new Shell({ version, files: [] }, parts);
      await next.install();
      await next.tidy();
    }
    expect(await caches.keys()).toEqual(['shell-two', 'shell-three']);
  });

  it('takes in what was loaded before it was there', async () => {
    const { server, shell } = workerOf();
    await shell.install();
    await shell.keep([`${ORIGIN}/assets/young-serif.woff2`]);
    server.away = true;
    expect(await text(shell.file(requestFor('/assets/young-serif.woff2')))).toBe('server /assets/young-serif.woff2');
  });
});

describe('pictures', () => {
  it('are known by their path, whatever link leads to them', async () => {
    const { server, pictures } = workerOf();
    await pictures.answer(requestFor('/api/v1/assets/whale?exp=1&sig=a'));
    server.away = true;
    expect(await text(pictures.answer(requestFor('/api/v1/assets/whale?exp=9&sig=b')))).toBe('server /api/v1/assets/whale');
  });

  it('are not kept when the link has ended', async () => {
    const { server, caches, pictures } = workerOf();
    server.status = 404;
    expect((await pictures.answer(requestFor('/api/v1/assets/whale?exp=1'))).status).toBe(404);
    expect(caches.stores.get('pictures')?.size).toBe(0);
  });

  it('of a book are brought though its pages are not turned to', async () => {
    const { server, pictures } = workerOf();
    const links = ['whale', 'lamp'].map((name) => `${ORIGIN}/api/v1/assets/${name}?exp=1&sig=a`);
    await pictures.answer(requestFor('/api/v1/assets/whale?exp=1&sig=z'));
    await pictures.keep(links);
    expect(server.asked).toEqual(['/api/v1/assets/whale', '/api/v1/assets/lamp']);
    server.away = true;
    expect(await text(pictures.answer(requestFor('/api/v1/assets/lamp?exp=9&sig=b')))).toBe('server /api/v1/assets/lamp');
  });

  it('are asked for once, however many want them at a time, and by every link that may still hold', async () => {
    const { server, caches, parts } = workerOf();
    const ended = `${ORIGIN}/api/v1/assets/lamp?exp=1&sig=ended`;
    const links: string[] = [];
    const fetch: typeof parts.fetch = async (asked) => {
      links.push(asked instanceof Request ? asked.url : String(asked));
      const answer = await server.fetch(asked);
      return links.at(-1) === ended ? new Response('no', { status: 404 }) : answer;
    };
    const pictures = new Pictures({ caches: caches as unknown as CacheStorage, fetch });
    const whale = '/api/v1/assets/whale/evening?exp=1&sig=a';
    const [shown] = await Promise.all([text(pictures.answer(requestFor(whale))), pictures.keep([ORIGIN + whale])]);
    expect(shown).toBe('server /api/v1/assets/whale/evening');
    expect(links).toEqual([ORIGIN + whale]);
    const [, lamp] = await Promise.all([pictures.keep([ended]), text(pictures.answer(requestFor('/api/v1/assets/lamp?exp=9&sig=b')))]);
    expect(lamp).toBe('server /api/v1/assets/lamp');
  });

  it('do not come back to somebody who has left', async () => {
    const { caches, parts } = workerOf();
    const leaving = new Pictures({ ...parts, fetch: async (url) => (await caches.delete('pictures'), parts.fetch(url)) });
    await leaving.keep([`${ORIGIN}/api/v1/assets/whale?exp=1`]);
    expect(caches.stores.has('pictures')).toBe(false);
  });

  it('go, the oldest first, when there are too many', async () => {
    const { caches, pictures } = workerOf();
    for (let i = 0; i < 503; i += 1) await pictures.answer(requestFor(`/api/v1/assets/p${i}?exp=1`));
    const kept = [...caches.stores.get('pictures')!.keys()];
    expect(kept).toHaveLength(500);
    expect(kept[0]).toBe('/api/v1/assets/p3');
  });
});
