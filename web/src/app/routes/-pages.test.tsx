import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { problem, signedIn, signedOut, storyAt } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { story, user } from '../../test/stories';

describe('settings', () => {
  const devices = { items: [
    { id: 'here', name: 'Chromium on Linux', current: true, created_at: '2026-01-05T18:30:00.000Z', seen_at: '2026-01-05T18:30:00.000Z' },
    { id: 'phone', name: 'Safari on iPhone', current: false, created_at: '2026-01-01T18:30:00.000Z', seen_at: '2026-01-02T18:30:00.000Z' },
  ] };

  it('show a change at once and send it behind', async () => {
    const sent: unknown[] = [];
    let me = user();
    server.use(
      http.get('*/api/v1/me', () => HttpResponse.json(me)),
      http.get('*/api/v1/auth/sessions', () => HttpResponse.json(devices)),
      http.patch('*/api/v1/me', async ({ request }) => {
        const patch = (await request.json()) as { preferences: object };
        sent.push(patch);
        me = { ...me, preferences: { ...me.preferences, ...patch.preferences } };
        return HttpResponse.json(me);
      }),
    );
    renderRoute('/settings');
    await userEvent.click(await screen.findByRole('button', { name: 'Larger text' }));
    expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('1.1');
    await expectAccessible();
    await userEvent.click(screen.getByRole('link', { name: 'Motion' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Keep still' }));
    expect(document.documentElement.dataset.motion).toBe('reduced');
    await waitFor(() => expect(sent).toEqual([{ preferences: { text_scale: 110 } }, { preferences: { motion: 'reduced' } }]));
    await expectAccessible();
  });

  it('end the session on another device', async () => {
    const ended: unknown[] = [];
    server.use(
      signedIn(user()),
      http.get('*/api/v1/auth/sessions', () => HttpResponse.json({ items: devices.items.filter((one) => !ended.includes(one.id)) })),
      http.delete('*/api/v1/auth/sessions/:id', ({ params }) => {
        ended.push(params.id);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    renderRoute('/settings/devices');
    await userEvent.click(await screen.findByRole('button', { name: 'End the session on Safari on iPhone' }));
    await waitFor(() => expect(screen.queryByText('Safari on iPhone')).toBeNull());
  });

  it('say that a session could not be ended, until one tries again', async () => {
    server.use(signedIn(user()), http.get('*/api/v1/auth/sessions', () => HttpResponse.json(devices)), http.delete('*/api/v1/auth/sessions/:id', () => problem(500, 'internal')));
    renderRoute('/settings/devices');
    await userEvent.click(await screen.findByRole('button', { name: 'End the session on Safari on iPhone' }));
    const alert = await screen.findByRole('alert');
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it.each([
    ['devices', user({ tier: 'kids' })],
    ['keys', user({ tier: 'kids' })],
    ['devices', user({ role: 'guest', pen_name: '' })],
  ])('have no page of %s for whom there is no such tab', async (tab, me) => {
    server.use(signedIn(me));
    const { router } = renderRoute(`/settings/${tab}`);
    await waitFor(() => expect(router.state.location.pathname).toBe('/settings/reading'));
  });

  it('say that what is kept here could not be removed', async () => {
    server.use(signedIn(user()));
    renderRoute('/settings/privacy');
    const drop = await screen.findByRole('button', { name: 'Remove the copies' });
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('full', 'UnknownError');
    });
    onTestFinished(() => void vi.restoreAllMocks());
    await userEvent.click(drop);
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.queryByText(/The server still has everything/)).toBeNull();
  });

  it('show a guest both ways to stay, which a phone’s head has no room for', async () => {
    server.use(signedIn(user({ role: 'guest', pen_name: '' })));
    renderRoute('/settings');
    const notice = (await screen.findByText(/You are here as a guest/)).parentElement!;
    expect(within(notice).getByRole('link', { name: 'Sign up' })).toHaveAttribute('href', '/sign-up');
    expect(within(notice).getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
    await expectAccessible();
  });
});

describe('help', () => {
  it('is open to everybody', async () => {
    server.use(signedOut());
    renderRoute('/help');
    expect(await screen.findByRole('heading', { name: 'What is Ember?' })).toBeInTheDocument();
    await expectAccessible();
  });
});

describe('what is not there', () => {
  it.each(['/nowhere', '/s/absent'])('%s is said to be missing', async (address) => {
    server.use(signedIn(user()), storyAt(story()));
    renderRoute(address);
    expect(await screen.findByRole('heading', { name: 'No such page' })).toBeInTheDocument();
    await expectAccessible();
  });
});
