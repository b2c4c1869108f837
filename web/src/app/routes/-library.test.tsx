import { focusManager } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { problem, shelfOf, signedIn, signedOut } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { card, user } from '../../test/stories';

const SHELF = [
  card('a', { title: 'Newest' }),
  card('b', { title: 'Waiting for me', your_turn: true }),
  card('c', { title: 'Bound', state: 'finished' }),
];

describe('the library', () => {
  it('puts the story that waits for one’s words first, and finished books on their shelf', async () => {
    server.use(signedIn(user()), shelfOf(SHELF));
    renderRoute('/library');
    expect(await screen.findByRole('heading', { level: 2, name: 'Waiting for me' })).toBeInTheDocument();
    const books = screen.getByRole('region', { name: 'Finished books' });
    expect(within(books).getByRole('link', { name: /Bound/ })).toHaveAttribute('href', '/book/c');
    await expectAccessible();
  });

  it('keeps the fire beside a story that stands alone', async () => {
    server.use(signedIn(user()), shelfOf([card('a', { title: 'Alone', your_turn: true })]));
    renderRoute('/library');
    await screen.findByRole('heading', { level: 2, name: 'Alone' });
    expect(screen.getAllByRole('link', { name: 'Start a story' })).toHaveLength(2);
    expect(document.querySelector('[data-state="resting"]')).toBeInTheDocument();
    await expectAccessible();
  });

  it('has a first step where there is nothing yet', async () => {
    server.use(signedIn(user()), shelfOf([]));
    renderRoute('/library');
    expect(await screen.findByText('The fire is lit. A first line is all it needs.')).toBeInTheDocument();
    await expectAccessible();
  });

  it('says what went wrong and tries again', async () => {
    server.use(signedIn(user()), http.get('*/api/v1/stories', () => problem(500, 'internal')));
    renderRoute('/library');
    expect(await screen.findByText('The library could not be loaded.')).toBeInTheDocument();
    server.use(shelfOf(SHELF));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Waiting for me' })).toBeInTheDocument();
  });

  it('shows where the searched words stand, as text', async () => {
    const found = card('a', { title: 'The Bell', highlight: 'so \u2068the <b>bell\u2069 rang' });
    server.use(signedIn(user()), shelfOf([found]));
    renderRoute('/library?q=bell');
    const words = await screen.findByText('the <b>bell');
    expect(words.tagName).toBe('MARK');
  });

  it('keeps the search in the address', async () => {
    server.use(signedIn(user()), shelfOf(SHELF));
    const { router } = renderRoute('/library');
    await userEvent.type(await screen.findByRole('searchbox'), 'salt');
    await waitFor(() => expect(router.state.location.search).toEqual({ q: 'salt' }));
  });

  it('moves a story to the trash and fetches the shelf anew', async () => {
    let trashed = false;
    server.use(
      signedIn(user()),
      http.delete('*/api/v1/stories/a', () => {
        trashed = true;
        return new HttpResponse(null, { status: 204 });
      }),
      http.get('*/api/v1/stories', () => HttpResponse.json({ items: trashed ? [] : [card('x'), card('a', { title: 'Newest' })], next_cursor: null })),
    );
    renderRoute('/library');
    await userEvent.click(await screen.findByRole('button', { name: 'What to do with Newest' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Move to trash' }));
    expect(await screen.findByText('The fire is lit. A first line is all it needs.')).toBeInTheDocument();
  });

  it('says that a story could not be moved, until one tries again', async () => {
    server.use(signedIn(user()), shelfOf([card('x'), card('a', { title: 'Newest' })]), http.delete('*/api/v1/stories/a', () => problem(500, 'internal')));
    renderRoute('/library');
    await userEvent.click(await screen.findByRole('button', { name: 'What to do with Newest' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Move to trash' }));
    await userEvent.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('shows a cover that was drawn meanwhile to whoever comes back to it', async () => {
    server.use(signedIn(user()), shelfOf([card('a')]));
    renderRoute('/library');
    await screen.findByRole('heading', { name: 'Story a' });
    const shelf = screen.getByRole('main');
    expect(shelf.querySelector('img')).toBeNull();
    const cover = { url: '/assets/media/c', width: 4, height: 3, alt: '', made_by: 'illustrator' };
    server.use(shelfOf([card('a', { cover, picture: cover })]));
    focusManager.setFocused(true);
    await waitFor(() => expect(shelf.querySelector('img')).toHaveAttribute('src', '/assets/media/c'));
    focusManager.setFocused(undefined);
  });

  it('asks strangers to sign in and remembers where they were going', async () => {
    server.use(signedOut());
    const { router } = renderRoute('/library?shelf=finished');
    expect(await screen.findByRole('heading', { name: 'Back to the fire' })).toBeInTheDocument();
    expect(router.state.location.search).toEqual({ next: '/library?shelf=finished' });
  });
});
