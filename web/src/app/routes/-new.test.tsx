import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { problem, signedIn, signedOut, storyAt } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { FakeWire } from '../../test/fake-wire';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { joined, story, user } from '../../test/stories';

let wire: FakeWire;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

beforeEach(() => {
  wire = new FakeWire();
});

/** A server that begins stories, and what was asked of it. */
function beginning(of = story()) {
  const asked: { body: unknown; key: string | null }[] = [];
  wire.answer('story:join', () => joined(of));
  server.use(
    storyAt(of),
    http.post('*/api/v1/stories', async ({ request }) => {
      asked.push({ body: await request.json(), key: request.headers.get('idempotency-key') });
      return HttpResponse.json(of, { status: 201 });
    }),
  );
  return asked;
}

describe('starting a story', () => {
  it.each([['teens'], ['adults']] as const)('has its form as soon as its heading, for %s', async (tier) => {
    server.use(signedIn(user({ tier })));
    const bare: string[] = [];
    const watch = new MutationObserver(() => {
      const heading = document.querySelector('h1');
      if (heading && !document.querySelector('form textarea')) bare.push(heading.textContent ?? '');
    });
    watch.observe(document.body, { childList: true, subtree: true });
    renderRoute('/new');
    await screen.findByRole('textbox', { name: /first line/i });
    watch.disconnect();
    expect(bare).toEqual([]);
  });

  it('begins from one line, which becomes the first turn', async () => {
    let body: unknown;
    server.use(
      signedIn(user()),
      storyAt(story()),
      http.post('*/api/v1/stories', async ({ request }) => {
        body = await request.json();
        return HttpResponse.json(story({ invite: 'EMBER7', mode: 'round_robin' }), { status: 201 });
      }),
    );
    renderRoute('/new');
    await userEvent.type(await screen.findByRole('textbox', { name: 'The first line' }), 'The lamp went out.');
    await userEvent.click(screen.getByLabelText(/Teenagers/));
    await userEvent.click(screen.getByLabelText('A circle of us'));
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: 'Light the fire' }));
    expect(await screen.findByText(/\/s\/story-1\?join=EMBER7$/)).toBeInTheDocument();
    expect(body).toEqual({ premise: 'The lamp went out.', audience: 'teens', mode: 'round_robin' });
    expect(JSON.parse(localStorage.getItem('fireside.first.story-1') ?? '{}')).toMatchObject({ text: 'The lamp went out.' });
    expect(localStorage.getItem('fireside.new.u-maren')).toBeNull();
  });

  it('begins one story, however often an answer is lost, after a reload too', async () => {
    const keys: (string | null)[] = [];
    server.use(
      signedIn(user()),
      http.get('*/health', () => HttpResponse.error()),
      http.post('*/api/v1/stories', ({ request }) => {
        keys.push(request.headers.get('idempotency-key'));
        return HttpResponse.error();
      }),
    );
    const { unmount } = renderRoute('/new');
    await userEvent.type(await screen.findByRole('textbox', { name: 'The first line' }), 'The lamp went out.');
    await userEvent.click(screen.getByRole('button', { name: 'Light the fire' }));
    await screen.findByText(/Offline. Your line is kept/);
    unmount();
    renderRoute('/new');
    const line = await screen.findByRole('textbox', { name: 'The first line' });
    expect(line).toHaveValue('The lamp went out.');
    const light = screen.getByRole('button', { name: 'Light the fire' });
    await userEvent.click(light);
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[1]).toBe(keys[0]);
    await screen.findByText(/Offline. Your line is kept/);
    await userEvent.type(line, ' Again.');
    expect(screen.queryByText(/Offline. Your line is kept/)).toBeNull();
    await userEvent.click(light);
    await waitFor(() => expect(keys).toHaveLength(3));
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('begins by itself when there is a connection again', async () => {
    let there = false;
    server.use(
      signedIn(user()),
      http.get('*/health', () => (there ? HttpResponse.json({}) : HttpResponse.error())),
      http.post('*/api/v1/stories', () => (there ? HttpResponse.json(story({ invite: 'EMBER7' }), { status: 201 }) : HttpResponse.error())),
    );
    renderRoute('/new');
    await userEvent.type(await screen.findByRole('textbox', { name: 'The first line' }), 'The lamp went out.');
    await userEvent.click(screen.getByRole('button', { name: 'Light the fire' }));
    await screen.findByText(/Offline. Your line is kept/);
    there = true;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText(/\/s\/story-1\?join=EMBER7$/)).toBeInTheDocument();
    expect(localStorage.getItem('fireside.new.u-maren')).toBeNull();
  });

  it('offers first lines to take, until somebody has written their own', async () => {
    server.use(signedIn(user()));
    renderRoute('/new');
    const line = await screen.findByRole('textbox', { name: 'The first line' });
    const starters = screen.getByRole('region', { name: 'Or begin with one of these' });
    const before = new Set(within(starters).getAllByRole('listitem').map((item) => item.textContent));
    await userEvent.click(within(starters).getByRole('button', { name: 'Show others' }));
    const after = within(starters).getAllByRole('listitem').map((item) => item.textContent);
    expect(after.filter((one) => before.has(one))).toEqual([]);
    await userEvent.click(within(starters).getByRole('button', { name: after[1]! }));
    expect(line).toHaveValue(after[1]);
    await expectAccessible();
    await userEvent.type(line, ' Then it rained.');
    expect(screen.queryByRole('region', { name: 'Or begin with one of these' })).toBeNull();
  });

  it('keeps the line when it is held', async () => {
    server.use(signedIn(user()), http.post('*/api/v1/stories', () => problem(422, 'held', { detail: 'The lamp may be kinder.', rewrite: 'The lamp grew dim.' })));
    renderRoute('/new');
    const line = await screen.findByRole('textbox', { name: 'The first line' });
    await userEvent.type(line, 'Harsh.');
    await userEvent.click(screen.getByRole('button', { name: 'Light the fire' }));
    expect(await screen.findByText('The lamp may be kinder.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Use this wording' }));
    expect(line).toHaveValue('The lamp grew dim.');
  });

  it('offers nobody a story for older people', async () => {
    server.use(signedIn(user({ tier: 'teens' })));
    renderRoute('/new');
    expect(await screen.findByLabelText(/Teenagers/)).toBeChecked();
    expect(screen.queryByLabelText(/Grown-ups/)).toBeNull();
  });
});

describe('a child starting a story', () => {
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const pick = async (name: string) => userEvent.click(await screen.findByRole('radio', { name }));

  it('goes through three steps with an address each, and Back leads to the one before', async () => {
    server.use(signedIn(user({ tier: 'kids' })));
    const asked = beginning(story({ audience: 'kids', id: 'story-1' }));
    const { router } = renderRoute('/new');
    await pick('a brave fox');
    await expectAccessible();
    await press('Next');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ step: 'where' }));
    await pick('a lighthouse');
    router.history.back();
    expect(await screen.findByRole('radio', { name: 'a brave fox' })).toBeChecked();
    router.history.forward();
    expect(await screen.findByRole('radio', { name: 'a lighthouse' })).toBeChecked();
    await press('Next');
    await pick('find a fallen star');
    await press('Light the fire!');
    await waitFor(() => expect(router.state.location.pathname).toBe('/s/story-1'));
    const premise = 'A brave fox in a lighthouse has to find a fallen star.';
    expect(asked).toEqual([{ body: { premise, audience: 'kids', mode: 'solo', hero: 'Fox' }, key: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
    // The sentence is the first turn, under the key of the wish: sent twice it would still be one.
    await waitFor(() => expect(wire.asked('turn:submit')).toMatchObject([{ text: premise, client_turn_id: asked[0]!.key }]));
  });

  it('needs no account: whoever begins is a guest from then on', async () => {
    server.use(
      signedOut(),
      http.post('*/api/v1/auth/guest', () => {
        server.use(signedIn(user({ role: 'guest', pen_name: '' })));
        return HttpResponse.json({ user: user({ role: 'guest', pen_name: '' }), access_token: '', expires_in: 1 }, { status: 201 });
      }),
    );
    const asked = beginning(story({ audience: 'kids', id: 'story-1' }));
    localStorage.setItem('fireside.new.nobody', JSON.stringify({ gaps: { who: { card: 'fox' }, where: { card: 'train' }, trouble: { card: 'star' } } }));
    const { router } = renderRoute('/new?for=kids&step=trouble');
    await screen.findByRole('radio', { name: 'find a fallen star' });
    await press('Light the fire!');
    await waitFor(() => expect(router.state.location.pathname).toBe('/s/story-1'));
    expect(asked).toHaveLength(1);
    expect(localStorage.getItem('fireside.new.nobody')).toBeNull();
  });

  it('is asked to sign in where nothing says whom the story is for', async () => {
    server.use(signedOut());
    const { router } = renderRoute('/new');
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
  });

  it('may write with friends', async () => {
    server.use(signedIn(user({ tier: 'kids' })));
    const asked = beginning(story({ audience: 'kids', invite: 'EMBER7' }));
    localStorage.setItem('fireside.new.u-maren', JSON.stringify({ gaps: { who: { card: 'fox' }, where: { card: 'train' }, trouble: { card: 'star' } } }));
    renderRoute('/new?step=trouble');
    await pick('With friends');
    await press('Light the fire!');
    expect(await screen.findByText(/\/s\/story-1\?join=EMBER7$/)).toBeInTheDocument();
    expect(asked).toMatchObject([{ body: { mode: 'round_robin' } }]);
  });

  it('is shown the way to the other houses only where those are open', async () => {
    server.use(signedIn(user({ tier: 'kids' })));
    renderRoute('/new?for=adults');
    await screen.findByRole('radio', { name: 'a brave fox' });
    expect(document.documentElement.dataset.tier).toBe('kids');
    expect(screen.queryByRole('link', { name: 'Not for a child?' })).toBeNull();
  });

  it('is let in by a grown-up, who finds the way back to a first line', async () => {
    server.use(signedIn(user()));
    const { router } = renderRoute('/new');
    await userEvent.click(await screen.findByLabelText(/Children/));
    await userEvent.click(screen.getByRole('link', { name: 'Let a child choose with pictures' }));
    await screen.findByRole('radio', { name: 'a brave fox' });
    await userEvent.click(screen.getByRole('link', { name: 'Not for a child?' }));
    expect(await screen.findByRole('textbox', { name: 'The first line' })).toBeInTheDocument();
    expect(router.state.location.search).toMatchObject({ for: 'adults' });
  });
});
