import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { problem, shelfOf, signedIn, signedOut } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { card, user } from '../../test/stories';
import { draftKey, openKeep } from '../../realtime/keep';
import type { Book } from '../../api/types';

function bookOf(id: string): Book {
  const pages = [{ picture: null, passages: [{ seq: 2, by: 0, text: 'Once.' }] }];
  return { id, title: `The lamp of ${id}`, audience: 'kids', cover: null, credits: [], making: [], created_at: '2026-01-05T18:30:00.000Z', pages };
}

function booksOf(...books: Book[]): HttpHandler {
  return http.get('*/api/v1/stories/:id/book', ({ params }) => HttpResponse.json(books.find((book) => book.id === params.id)));
}

function registers(status: 201 | 202): HttpHandler {
  const body = status === 201 ? { access_token: 't', expires_in: 600, user: user() } : { next: 'guardian_consent' };
  return http.post('*/api/v1/auth/register', () => HttpResponse.json(body, { status }));
}

const GUEST = user({ role: 'guest', pen_name: '' });

async function fillSignUp(year: string): Promise<void> {
  await userEvent.selectOptions(await screen.findByLabelText('Month'), '05');
  await userEvent.type(screen.getByLabelText('Year'), year);
  await userEvent.type(screen.getByLabelText('Pen name'), 'Maren');
  await userEvent.type(screen.getByLabelText('E-mail'), 'maren@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'salt and low water');
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
}

describe('signing up', () => {
  it('asks month and year without a preset or a limit', async () => {
    server.use(signedOut());
    renderRoute('/sign-up');
    expect(await screen.findByLabelText('Month')).toHaveValue('');
    expect(screen.getByLabelText('Year')).toHaveValue('');
    await expectAccessible();
  });

  it('sends the birth month and goes on to the library', async () => {
    let body: unknown;
    server.use(
      signedOut(),
      shelfOf([]),
      http.post('*/api/v1/auth/register', async ({ request }) => {
        body = await request.json();
        expect(request.headers.get('idempotency-key')).not.toBeNull();
        return HttpResponse.json({ access_token: 't', expires_in: 600, user: user() }, { status: 201 });
      }),
    );
    const { router } = renderRoute('/sign-up');
    await fillSignUp('1990');
    await waitFor(() => expect(router.state.location.pathname).toBe('/library'));
    expect(body).toEqual({ birth_month: '1990-05', pen_name: 'Maren', email: 'maren@example.org', password: 'salt and low water' });
  });

  it('keeps a guest’s story on this device before a child’s age is said', async () => {
    const calls: string[] = [];
    server.use(
      signedIn(GUEST),
      shelfOf([card('story-1')]),
      http.get('*/api/v1/stories/story-1/book', () => {
        calls.push('copied');
        return HttpResponse.json(bookOf('story-1'));
      }),
      http.post('*/api/v1/auth/register', () => {
        calls.push('registered');
        return HttpResponse.json({ next: 'guardian_consent' }, { status: 202 });
      }),
    );
    renderRoute('/sign-up?story=story-1');
    await fillSignUp('2018');
    expect(await screen.findByRole('button', { name: 'Read “The lamp of story-1”' })).toBeInTheDocument();
    expect(calls).toEqual(['copied', 'registered']);
  });

  it('copies every page of a guest’s shelf', async () => {
    const books = ['a', 'b', 'c'].map(bookOf);
    const pages = [{ items: [card('a'), card('b')], next_cursor: 'b' }, { items: [card('c')], next_cursor: null }];
    server.use(
      signedIn(GUEST),
      http.get('*/api/v1/stories', ({ request }) => HttpResponse.json(pages[new URL(request.url).searchParams.has('cursor') ? 1 : 0])),
      booksOf(...books),
      registers(202),
    );
    renderRoute('/sign-up');
    await fillSignUp('2018');
    expect(await screen.findAllByRole('button', { name: /^Read/ })).toHaveLength(3);
  });

  it('does not keep an error in place of a picture', async () => {
    const url = `${location.origin}/media/lamp.webp`;
    const cover = { url, width: 4, height: 3, alt: 'A lamp', made_by: 'illustrator' as const };
    server.use(
      signedIn(GUEST),
      shelfOf([card('story-1')]),
      booksOf({ ...bookOf('story-1'), cover }),
      http.get('*/media/lamp.webp', () => problem(404, 'not_found')),
      registers(202),
    );
    renderRoute('/sign-up');
    await fillSignUp('2018');
    await screen.findByRole('button', { name: /^Read/ });
    expect((await openKeep().books.all()).map(({ pictures }) => pictures)).toEqual([{}]);
  });

  it('signs nobody up where this device can keep no copy', async () => {
    let registered = false;
    globalThis.indexedDB = { open: () => { throw new Error('refused'); } } as unknown as IDBFactory;
    server.use(
      signedIn(GUEST),
      shelfOf([card('story-1')]),
      booksOf(bookOf('story-1')),
      http.post('*/api/v1/auth/register', () => {
        registered = true;
        return HttpResponse.json({ next: 'guardian_consent' }, { status: 202 });
      }),
    );
    renderRoute('/sign-up');
    await fillSignUp('2018');
    expect(await screen.findByText(/This browser cannot keep a copy of your stories/)).toBeInTheDocument();
    expect(registered).toBe(false);
  });

  it('shows what is kept to whoever comes back, and leaves it when somebody else signs up', async () => {
    await openKeep().books.put('child', { book: bookOf('child'), pictures: {} });
    server.use(signedOut(), shelfOf([]), registers(201));
    const { router } = renderRoute('/sign-up');
    expect(await screen.findByRole('button', { name: 'Read “The lamp of child”' })).toBeInTheDocument();
    await expectAccessible();
    await fillSignUp('1990');
    await waitFor(() => expect(router.state.location.pathname).toBe('/library'));
    expect(await openKeep().books.all()).toHaveLength(1);
  });

  it('opens a kept book with its pictures, and lets go of them when it is closed', async () => {
    const cover = { url: '/media/lamp.webp', width: 4, height: 3, alt: 'A lamp', made_by: 'illustrator' };
    await openKeep().books.put('child', { book: { ...bookOf('child'), cover }, pictures: { [cover.url]: new Blob(['lamp']) } });
    // What jsdom lacks.
    Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
    HTMLImageElement.prototype.decode = async () => {};
    const gone = vi.fn();
    Object.assign(URL, { createObjectURL: () => 'blob:lamp', revokeObjectURL: gone });
    localStorage.setItem('fireside.reader', JSON.stringify({ layout: 'scroll' }));
    server.use(signedOut());
    renderRoute('/sign-up');
    await userEvent.click(await screen.findByRole('button', { name: 'Read “The lamp of child”' }));
    expect(await screen.findByRole('img', { name: 'A lamp' })).toHaveAttribute('src', 'blob:lamp');
    await userEvent.click(screen.getByRole('button', { name: 'Close the book' }));
    expect(await screen.findByRole('button', { name: 'Read “The lamp of child”' })).toBeInTheDocument();
    expect(gone).toHaveBeenCalledWith('blob:lamp');
  });

  it('drops the copies of whoever signs up, and nobody else’s', async () => {
    await openKeep().books.put('child', { book: bookOf('child'), pictures: {} });
    server.use(signedIn(GUEST), shelfOf([card('mine')]), booksOf(bookOf('mine')), registers(201));
    const { router } = renderRoute('/sign-up');
    await fillSignUp('1990');
    await waitFor(() => expect(router.state.location.pathname).toBe('/library'));
    await waitFor(async () => expect((await openKeep().books.all()).map(({ book }) => book.id)).toEqual(['child']));
  });

  it('tells a child kindly what comes next', async () => {
    server.use(signedOut(), http.post('*/api/v1/auth/register', () => HttpResponse.json({ next: 'guardian_consent' }, { status: 202 })));
    renderRoute('/sign-up');
    await fillSignUp('2018');
    expect(await screen.findByRole('heading', { name: 'One more person, please' })).toBeInTheDocument();
    await expectAccessible();
  });

  it('shows the server’s word on a field and keeps what was typed', async () => {
    const fields = [{ path: 'pen_name', code: 'held', message: 'Choose another name.' }];
    server.use(signedOut(), http.post('*/api/v1/auth/register', () => problem(422, 'invalid_fields', { fields })));
    renderRoute('/sign-up');
    await fillSignUp('1990');
    expect(await screen.findByText('Choose another name.')).toBeInTheDocument();
    expect(screen.getByLabelText('Pen name')).toHaveValue('Maren');
    expect(screen.getByLabelText('Pen name')).toBeInvalid();
    expect(screen.getByLabelText('Pen name')).toHaveFocus();
  });

  it('says what is missing before it asks the server', async () => {
    server.use(signedOut());
    renderRoute('/sign-up');
    await userEvent.click(await screen.findByRole('button', { name: 'Create account' }));
    for (const words of ['Choose a pen name.', 'Write your e-mail address.', 'Ten characters at least.']) {
      expect(screen.getByText(words)).toBeInTheDocument();
    }
    await expectAccessible();
  });

  it('brings whoever sent it to the first field that is wrong, each time', async () => {
    server.use(signedOut());
    renderRoute('/sign-up');
    const send = await screen.findByRole('button', { name: 'Create account' });
    await userEvent.click(send);
    expect(screen.getByLabelText('Month')).toHaveFocus();
    await userEvent.selectOptions(screen.getByLabelText('Month'), '05');
    await userEvent.click(send);
    expect(screen.getByLabelText('Year')).toHaveFocus();
    expect(screen.getByLabelText('Month')).toBeValid();
    await userEvent.type(screen.getByLabelText('Year'), '1990');
    await userEvent.click(send);
    expect(screen.getByLabelText('Pen name')).toHaveFocus();
    await userEvent.type(screen.getByLabelText('Pen name'), 'M');
    expect(screen.getByLabelText('Pen name')).toHaveFocus();
  });
});

describe('signing in', () => {
  it('brings along what a guest has not sent yet', async () => {
    const { drafts, outbox } = openKeep();
    const draft = { writerId: 'u-guest', storyId: 's', text: 'Half a li', savedAt: 1 };
    const turn = { writerId: 'u-guest', storyId: 's', clientTurnId: 'c', text: 'Once.', intent: 'write', queuedAt: 1 } as const;
    const others = { ...turn, clientTurnId: 'o', writerId: 'u-brother' };
    await drafts.put(draftKey(draft), draft);
    for (const queued of [turn, others]) await outbox.put(queued.clientTurnId, queued);
    server.use(
      signedIn({ ...GUEST, id: 'u-guest' }),
      shelfOf([]),
      http.post('*/api/v1/auth/login', () => HttpResponse.json({ access_token: 't', expires_in: 600, user: user() })),
    );
    const { router } = renderRoute('/sign-in');
    await userEvent.type(await screen.findByLabelText('E-mail'), 'maren@example.org');
    await userEvent.type(screen.getByLabelText('Password'), 'salt and low water');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/library'));
    const mine = user().id;
    expect(await drafts.all()).toEqual([{ ...draft, writerId: mine }]);
    expect(await drafts.get(draftKey({ writerId: mine, storyId: 's' }))).toBeDefined();
    expect(await outbox.all()).toEqual([{ ...turn, writerId: mine }, others]);
  });

  it('does not say which of the two was wrong', async () => {
    server.use(signedOut(), http.post('*/api/v1/auth/login', () => problem(401, 'wrong_credentials')));
    renderRoute('/sign-in');
    await userEvent.type(await screen.findByLabelText('E-mail'), 'maren@example.org');
    await userEvent.type(screen.getByLabelText('Password'), 'not this one');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('That e-mail and password do not go together.')).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail')).toHaveValue('maren@example.org');
    await expectAccessible();
  });

  it('brings whoever sent it to the first field that is wrong', async () => {
    server.use(signedOut());
    renderRoute('/sign-in');
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(screen.getByLabelText('E-mail')).toHaveFocus();
    await userEvent.type(screen.getByLabelText('E-mail'), 'maren@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByLabelText('Password')).toHaveFocus();
    await expectAccessible();
  });

  it('shows the password to who presses, and says in its name alone what a press does', async () => {
    server.use(signedOut());
    renderRoute('/sign-in');
    const button = await screen.findByRole('button', { name: 'Show password' });
    await userEvent.click(button);
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
    expect(button).toHaveAccessibleName('Hide password');
    expect(button).not.toHaveAttribute('aria-pressed');
  });

  it.each([
    ['/help', '/help'],
    ['https://example.org/', '/library'],
    ['//example.org/', '/library'],
    ['/\\example.org/', '/library'],
    ['/\t/example.org/', '/library'],
  ])('leads on to %s only within this site', async (next, path) => {
    server.use(
      signedOut(),
      shelfOf([]),
      http.post('*/api/v1/auth/login', () => HttpResponse.json({ access_token: 't', expires_in: 600, user: user() })),
    );
    const { router } = renderRoute(`/sign-in?next=${encodeURIComponent(next)}`);
    await userEvent.type(await screen.findByLabelText('E-mail'), 'maren@example.org');
    await userEvent.type(screen.getByLabelText('Password'), 'salt and low water');
    server.use(signedIn(user()));
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(path));
  });
});
