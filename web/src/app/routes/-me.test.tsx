import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { ProfilePatch, User } from '../../api/types';
import { openKeep } from '../../realtime/keep';
import { openSeen } from '../../realtime/seen';
import { patched } from '../../realtime/unsent-profile';
import { problem, shelfOf, signedIn, signedOut } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { card, MAREN, TOM, user } from '../../test/stories';

/** A server that takes what is changed. */
function takes(first: User) {
  const state = { me: first, sent: [] as ProfilePatch[] };
  server.use(
    http.get('*/api/v1/me', () => HttpResponse.json(state.me)),
    http.patch('*/api/v1/me', async ({ request }) => {
      const patch = (await request.json()) as ProfilePatch;
      state.sent.push(patch);
      state.me = patched(state.me, patch);
      return HttpResponse.json(state.me);
    }),
  );
  return state;
}

describe('one’s own page', () => {
  it.each([
    ['kids', 'My animal', 'Hedgehog', { avatar: 'hedgehog' }],
    ['teens', 'Your stamp or animal', 'Stamp 3', { avatar: 'stamp-3' }],
    ['adults', 'Your seal or animal', 'Shield', { avatar: 'seal-shield' }],
  ] as const)('offers %s their pictures and keeps the one that was chosen', async (tier, group, name, patch) => {
    const state = takes(user({ tier }));
    renderRoute('/me');
    const faces = await screen.findByRole('group', { name: group });
    expect(within(faces).getAllByRole('radio')).toHaveLength(tier === 'kids' ? 12 : 18);
    await userEvent.click(within(faces).getByRole('radio', { name }));
    await waitFor(() => expect(state.sent).toEqual([patch]));
    expect(within(faces).getByRole('radio', { name })).toBeChecked();
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    await expectAccessible();
  });

  it('keeps what was typed when the server does not take it, and says why in one’s own voice', async () => {
    server.use(
      signedIn(user({ tier: 'teens' })),
      http.patch('*/api/v1/me', () => problem(422, 'invalid_fields', { fields: [{ path: 'pen_name', code: 'blocked', message: 'For developers.' }] })),
    );
    renderRoute('/me');
    const name = await screen.findByLabelText('Pen name');
    await userEvent.clear(name);
    await userEvent.type(name, 'Rude name');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('That name won’t work here. Pick another.')).toBeInTheDocument();
    expect(name).toHaveValue('Rude name');
    expect(name).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible();
  });

  it('says when to come back where the server says so', async () => {
    server.use(signedIn(user()), http.patch('*/api/v1/me', () => problem(429, 'rate_limited', { retry_after: 20 })));
    renderRoute('/me');
    await userEvent.click(await screen.findByRole('radio', { name: 'Moss' }));
    expect(await screen.findByText(/Try again in 20 seconds\./)).toBeInTheDocument();
  });

  it('holds a change on this device without a network, and sends it when that is back', async () => {
    const state = takes(user());
    renderRoute('/me');
    await screen.findByRole('radio', { name: 'Moss' });
    const away = http.patch('*/api/v1/me', () => HttpResponse.error(), { once: true });
    server.use(away);
    await userEvent.click(screen.getByRole('radio', { name: 'Moss' }));
    expect(await screen.findByText(/it goes to the server on reconnect/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Moss' })).toBeChecked();
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(state.sent).toEqual([{ ink: 'moss' }]));
  });

  it('offers a guest the ways to stay instead of a name', async () => {
    server.use(signedIn(user({ role: 'guest', pen_name: '' })));
    renderRoute('/me');
    expect(await screen.findByText(/Sign up to have a pen name/)).toBeInTheDocument();
    expect(screen.queryByLabelText('Pen name')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
  });
});

describe('signing out', () => {
  it('shows words that are nowhere else first, and keeps them when one stays', async () => {
    const draft = { writerId: MAREN.user_id, storyId: 's', text: 'The bell, again.', savedAt: 1 };
    await openKeep().drafts.put('u-maren s', draft);
    localStorage.setItem('fireside.new.u-maren', JSON.stringify({ line: 'The ledger was wet.' }));
    server.use(signedIn(user()));
    renderRoute('/me');
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText('The bell, again.')).toBeInTheDocument();
    expect(screen.getByText('The ledger was wet.')).toBeInTheDocument();
    await expectAccessible(screen.getByRole('dialog'));
    await userEvent.click(screen.getByRole('button', { name: 'Stay signed in' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await openKeep().drafts.all()).toEqual([draft]);
  });

  it('leaves nothing of the person on the device, and nothing of others behind', async () => {
    localStorage.setItem('fireside.invite.s', 'EMBER7');
    localStorage.setItem('fireside.new.u-maren', JSON.stringify({ gaps: { who: { card: 'fox' } } }));
    await openKeep().drafts.put('u-tom s', { writerId: TOM.user_id, storyId: 's', text: 'Tom’s.', savedAt: 1 });
    server.use(signedIn(user()), shelfOf([card('a')]), http.post('*/api/v1/auth/logout', () => new HttpResponse(null, { status: 204 })));
    const { router } = renderRoute('/library');
    await waitFor(async () => expect(await openSeen().shelves.all()).toHaveLength(1));
    await router.navigate({ to: '/me' });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(localStorage.getItem('fireside.invite.s')).toBeNull());
    expect(localStorage.getItem('fireside.new.u-maren')).toBeNull();
    const seen = openSeen();
    for (const table of [seen.people, seen.shelves, seen.stories, seen.books]) expect(await table.all()).toEqual([]);
    // Another's words are theirs, and wait for them.
    expect(await openKeep().drafts.all()).toHaveLength(1);
  });
});

describe('notices', () => {
  it('say that there are none', async () => {
    server.use(signedIn(user()), shelfOf([card('a', { your_turn: true })]));
    renderRoute('/notices');
    expect(await screen.findByText('All caught up')).toBeInTheDocument();
    await expectAccessible();
  });

  it('name the circles that wait for one’s words, and the bell leads to them', async () => {
    server.use(signedIn(user()), shelfOf([card('a', { title: 'Static', your_turn: true, members: [MAREN, TOM] })]));
    renderRoute('/notices');
    expect(await screen.findByRole('link', { name: 'Static' })).toHaveAttribute('href', '/s/a');
    expect(screen.getByRole('link', { name: 'Stories that wait for your words: 1' })).toHaveAttribute('href', '/notices');
    await expectAccessible();
  });

  it('say what went wrong', async () => {
    server.use(signedIn(user()), http.get('*/api/v1/stories', () => problem(500, 'internal')));
    renderRoute('/notices');
    expect(await screen.findByText('Your notices could not be loaded.')).toBeInTheDocument();
    expect(screen.queryByText('All caught up')).toBeNull();
  });

  it('are for those who are signed in', async () => {
    server.use(signedOut());
    const { router } = renderRoute('/notices');
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
  });
});
