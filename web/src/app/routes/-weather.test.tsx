import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { session } from '../../api/session';
import type { Book } from '../../api/types';
import { book } from '../../i18n/words/book';
import { openSeen } from '../../realtime/seen';
import { problem, shelfOf, signedIn, storyAt } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { card, story, user } from '../../test/stories';

const BOOK: Book = {
  id: 'story-1',
  title: 'The Salt Ledger',
  audience: 'adults',
  cover: null,
  credits: [],
  making: [],
  created_at: '2026-01-05T18:30:00.000Z',
  // The reader's own pages are a browser's to lay out: the walks open them.
  pages: [],
};

const NO_PAGES = book['book.empty'].adults;

/** From now on nobody answers. */
function flightMode(): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  server.use(http.get('*/health', () => HttpResponse.error()));
  server.use(http.all('*/api/v1/*', () => HttpResponse.error()), http.all('*/api/v1/stories/*', () => HttpResponse.error()), http.all('*/api/v1/stories/*/book', () => HttpResponse.error()));
  act(() => void window.dispatchEvent(new Event('offline')));
}

afterEach(() => vi.restoreAllMocks());

describe('without a network', () => {
  it('the library is as it was, and says so', async () => {
    server.use(signedIn(user()), shelfOf([card('a', { title: 'Static' }), card('b', { title: 'Bound', state: 'finished' })]));
    const first = renderRoute('/library');
    await screen.findByRole('heading', { name: 'Static' });
    await waitFor(async () => expect(await openSeen().shelves.all()).toHaveLength(1));
    first.unmount();
    flightMode();
    renderRoute('/library');
    expect(await screen.findByRole('heading', { name: 'Static' })).toBeInTheDocument();
    expect(await screen.findByText(/Showing the shelf as it was\./)).toBeInTheDocument();
    expect(screen.getByText('Offline. Your draft is kept; turns resume on reconnect.')).toBeInTheDocument();
    await expectAccessible();
  });

  it('the shelf of finished books is read off it', async () => {
    server.use(signedIn(user()), shelfOf([card('a', { title: 'Static' }), card('b', { title: 'Bound', state: 'finished' })]));
    const first = renderRoute('/library');
    await waitFor(async () => expect(await openSeen().shelves.all()).toHaveLength(1));
    first.unmount();
    flightMode();
    renderRoute('/library?shelf=finished');
    expect(await screen.findByRole('link', { name: /Bound/ })).toBeInTheDocument();
    expect(screen.queryByText('Static')).toBeNull();
  });

  it('a book that was opened opens', async () => {
    server.use(signedIn(user()), http.get('*/api/v1/stories/story-1/book', () => HttpResponse.json(BOOK)));
    const first = renderRoute('/book/story-1');
    await waitFor(async () => expect(await openSeen().books.all()).toHaveLength(1));
    first.unmount();
    flightMode();
    renderRoute('/book/story-1');
    expect(await screen.findByText(NO_PAGES)).toBeInTheDocument();
  });

  it('what was never open says so, and comes by itself', async () => {
    server.use(signedIn(user()), shelfOf([]));
    const first = renderRoute('/library');
    await waitFor(async () => expect(await openSeen().people.all()).toHaveLength(1));
    await screen.findByText(/The fire is lit/);
    first.unmount();
    flightMode();
    renderRoute('/book/story-1');
    expect(await screen.findByRole('heading', { name: 'No connection' })).toBeInTheDocument();
    await expectAccessible();
    vi.restoreAllMocks();
    server.use(signedIn(user()), http.get('*/api/v1/stories/story-1/book', () => HttpResponse.json(BOOK)));
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'No connection' })).toBeNull());
    expect(await screen.findByText(NO_PAGES)).toBeInTheDocument();
  });

  it('somebody else finds nothing of whoever was here before', async () => {
    server.use(signedIn(user()), shelfOf([card('a', { title: 'Static' })]));
    const first = renderRoute('/library');
    await waitFor(async () => expect(await openSeen().shelves.all()).toHaveLength(1));
    first.unmount();
    server.use(signedIn(user({ id: 'mia', tier: 'kids', pen_name: 'Mia' })));
    const second = renderRoute('/help');
    await second.router.navigate({ to: '/settings' });
    await screen.findByRole('button', { name: 'Larger text' });
    second.unmount();
    flightMode();
    renderRoute('/library');
    expect(await screen.findByText(/Your books did not come/)).toBeInTheDocument();
    expect(screen.queryByText('Static')).toBeNull();
  });
});

describe('a session that ends in mid-work', () => {
  const LOGIN = http.post('*/api/v1/auth/login', () => HttpResponse.json({ access_token: 't', expires_in: 600, user: user() }));

  it('leaves what was typed where it is, and goes on after signing in over it', async () => {
    const sent: unknown[] = [];
    let known = false;
    server.use(
      signedIn(user()),
      LOGIN,
      http.post('*/api/v1/stories', async ({ request }) => {
        if (!known) return problem(401, 'unauthorized');
        sent.push(await request.json());
        return HttpResponse.json(story(), { status: 201 });
      }),
      storyAt(story()),
    );
    renderRoute('/new');
    const line = await screen.findByRole('textbox', { name: 'The first line' });
    await userEvent.type(line, 'The lamp went out.');
    await userEvent.click(screen.getByRole('button', { name: 'Light the fire' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    const dialog = await screen.findByRole('dialog', { name: 'Sign in again' });
    await expectAccessible(dialog);
    known = true;
    await userEvent.type(screen.getByLabelText('E-mail'), 'maren@example.org');
    await userEvent.type(screen.getByLabelText('Password'), 'salt and low water');
    await userEvent.click(screen.getAllByRole('button', { name: 'Sign in' }).at(-1)!);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(line).toHaveValue('The lamp went out.');
    await userEvent.click(screen.getByRole('button', { name: 'Light the fire' }));
    await waitFor(() => expect(sent).toMatchObject([{ premise: 'The lamp went out.' }]));
  });

  it('is said where a page cannot be shown for it, with the way back', async () => {
    server.use(signedIn(user()), http.get('*/api/v1/stories/:id', () => problem(401, 'unauthorized')));
    renderRoute('/s/story-1');
    expect(await screen.findByRole('heading', { name: 'Your session has ended' })).toBeInTheDocument();
    const ways = screen.getAllByRole('link', { name: 'Sign in' });
    expect(ways.at(-1)).toHaveAttribute('href', '/sign-in?next=%2Fs%2Fstory-1');
    await expectAccessible();
  });
});

describe('two tabs', () => {
  const other = () => new BroadcastChannel('fireside');

  it('sign out together', async () => {
    server.use(signedIn(user()), shelfOf([card('a', { title: 'Static' })]));
    const { router } = renderRoute('/library');
    await screen.findByRole('heading', { name: 'Static' });
    act(() => session.end());
    expect(await screen.findByText(/Your session has ended\./)).toBeInTheDocument();
    other().postMessage({ kind: 'left', personId: 'u-maren' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
    await waitFor(() => expect(screen.queryByText(/Your session has ended\./)).toBeNull());
    await waitFor(async () => expect(await openSeen().people.all()).toEqual([]));
  });

  it('have one library', async () => {
    let cards = [card('a', { title: 'Static' })];
    server.use(signedIn(user()), http.get('*/api/v1/stories', () => HttpResponse.json({ items: cards, next_cursor: null })));
    renderRoute('/library');
    await screen.findByRole('heading', { name: 'Static' });
    cards = [card('a', { title: 'Renamed' })];
    other().postMessage({ kind: 'shelves' });
    expect(await screen.findByRole('heading', { name: 'Renamed' })).toBeInTheDocument();
  });
});
