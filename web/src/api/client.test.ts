import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { server } from '../test/server';
import { client, onceKey, unwrap } from './client';

describe('a request', () => {
  it('names what it is about, and leaves out what nobody asked for', async () => {
    let url = '';
    server.use(
      http.get('*/api/v1/stories/:id', ({ request }) => {
        url = request.url;
        return HttpResponse.json({ id: 'x' });
      }),
    );
    await unwrap(client.GET('/api/v1/stories/{id}', { params: { path: { id: 'a/b c' }, query: { before: undefined } } }));
    expect(url).toBe(`${location.origin}/api/v1/stories/a%2Fb%20c`);
    await unwrap(client.GET('/api/v1/stories/{id}', { params: { path: { id: 'a' }, query: { before: 50 } } }));
    expect(url).toBe(`${location.origin}/api/v1/stories/a?before=50`);
  });

  it('carries its body and its key', async () => {
    let sent: unknown;
    server.use(
      http.post('*/api/v1/stories/a/undo', async ({ request }) => {
        sent = { type: request.headers.get('content-type'), key: request.headers.get('idempotency-key'), body: await request.json() };
        return HttpResponse.json({});
      }),
    );
    const key = onceKey();
    await unwrap(client.POST('/api/v1/stories/{id}/undo', { body: {}, headers: key, params: { path: { id: 'a' } } }));
    expect(sent).toEqual({ type: 'application/json', key: key['Idempotency-Key'], body: {} });
  });

  it('counts as lost when it hangs', async () => {
    const limit = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const asked = unwrap(client.GET('/api/v1/stories/{id}', { params: { path: { id: 'a' } } }));
    await expect(asked).rejects.toMatchObject({ failure: { code: 'offline' } });
    expect(limit).toHaveBeenCalledWith(15_000);
    limit.mockRestore();
  });

  it('may be answered with nothing', async () => {
    server.use(http.delete('*/api/v1/stories/a', () => new HttpResponse(null, { status: 204 })));
    expect(await unwrap(client.DELETE('/api/v1/stories/{id}', { params: { path: { id: 'a' } } }))).toBeUndefined();
  });
});
