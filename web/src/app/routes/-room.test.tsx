import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Story } from '../../api/types';
import { problem, signedIn, storyAt } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { FakeWire } from '../../test/fake-wire';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { draftKey, openKeep } from '../../realtime/keep';
import { emberSegment, joined, MAREN, segment, story, TOM, user } from '../../test/stories';

let wire: FakeWire;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

// What hears keys comes after the page.
beforeAll(() => import('../command-host'));

beforeEach(() => {
  wire = new FakeWire();
});

async function enter(of: Story, me = user()) {
  wire.answer('story:join', () => joined(of));
  server.use(signedIn(me), storyAt(of));
  const view = renderRoute(`/s/${of.id}`);
  // The line's code comes after the page.
  await waitFor(() => expect(wire.asked('story:join')).not.toEqual([]));
  const box = screen.queryByRole('textbox', { name: of.audience === 'kids' ? 'Your words' : 'Your turn' });
  return { ...view, box };
}

const withWays = story({
  segments: [segment(2, { text: 'The lamp went out.' }), emberSegment(3, { text: 'The bell rang.', suggestions: [{ kind: 'say', text: '“Who is there?”' }] })],
});

describe('the room', () => {
  it('shows who wrote what, and is accessible', async () => {
    await enter(withWays);
    const page = screen.getByRole('main');
    expect(within(page).getByRole('article', { name: 'Maren' })).toHaveTextContent('The lamp went out.');
    expect(within(page).getByRole('article', { name: 'Ember' })).toHaveTextContent('The bell rang.');
    await expectAccessible();
  });

  it('puts one’s turn on the page at once and empties the box', async () => {
    const { box } = await enter(withWays);
    wire.answer('turn:submit', () => new Promise(() => {}));
    await userEvent.type(box!, 'She listened.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(within(screen.getByRole('main')).getByText('She listened.')).toBeInTheDocument();
    expect(box).toHaveValue('');
    expect(wire.asked('turn:submit')).toMatchObject([{ text: 'She listened.', intent: 'write' }]);
  });

  it('opens on one’s own draft, not on what somebody else began in this browser', async () => {
    const { drafts } = openKeep();
    for (const [writerId, text] of [['u-tom', 'Tom’s half a li'], ['u-maren', 'My half a li']] as const) {
      const of = { writerId, storyId: 'story-1' };
      await drafts.put(draftKey(of), { ...of, text, savedAt: 1 });
    }
    const { box } = await enter(withWays);
    await waitFor(() => expect(box).toHaveValue('My half a li'));
  });

  it('asks to leave the page open where this device could not keep a turn', async () => {
    globalThis.indexedDB = { open: () => { throw new Error('refused'); } } as unknown as IDBFactory;
    const { box } = await enter(withWays);
    act(() => wire.drop());
    await userEvent.type(box!, 'She listened.{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Leave this page open/)).toBeInTheDocument();
    expect(screen.queryByText(/Kept here/)).toBeNull();
  });

  it('brings Ember’s words busily, then announces the passage once', async () => {
    const { box } = await enter(withWays);
    wire.answer('turn:submit', () => ({ ok: true, seq: 4, turn: withWays.turn }));
    await userEvent.type(box!, 'She listened.{Control>}{Enter}{/Control}');
    act(() => wire.emit('segment:started', { story_id: 'story-1', job_id: 'j' }));
    act(() => wire.emit('segment:delta', { story_id: 'story-1', job_id: 'j', index: 0, text: 'The tide turned.' }));
    const told = screen.getAllByRole('article', { name: 'Ember' }).at(-1)!;
    expect(told).toHaveAttribute('aria-busy', 'true');
    await waitFor(() => expect(told).toHaveTextContent('The tide turned.'));
    act(() => wire.emit('segment:added', { story_id: 'story-1', job_id: 'j', segment: emberSegment(5, { text: 'The tide turned.' }) }));
    const live = document.querySelectorAll('[aria-live="polite"]');
    expect([...live].filter((region) => region.textContent === 'Ember: The tide turned.')).toHaveLength(1);
  });

  it('stops Ember from the keyboard', async () => {
    await enter(withWays);
    act(() => wire.emit('segment:started', { story_id: 'story-1', job_id: 'j' }));
    await userEvent.keyboard('{Alt>}.{/Alt}');
    expect(wire.asked('narrator:stop')).toEqual([{ story_id: 'story-1' }]);
  });

  it('says what could not be done', async () => {
    await enter(story({ ...withWays, segments: [segment(2)], members: [MAREN, TOM] }));
    wire.answer('turn:pass', () => ({ ok: false, error: 'rate_limited', retry_after: 60 }));
    await userEvent.click(screen.getByRole('button', { name: 'Pass the turn' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Too much in a short time.');
  });

  it('says why the room was closed', async () => {
    await enter(withWays);
    act(() => wire.emit('session:closed', { reason: 'too_many' }));
    expect(screen.getByText(/open in too many places/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  it('keeps one’s words when the session ends, and goes on after signing in over them', async () => {
    const { box } = await enter(withWays);
    await userEvent.type(box!, 'Half a line');
    act(() => wire.emit('session:closed', { reason: 'expired' }));
    expect(await screen.findByText(/Your session has ended\./)).toBeInTheDocument();
    expect(box).toHaveValue('Half a line');
    await expectAccessible();
    server.use(http.post('*/api/v1/auth/login', () => HttpResponse.json({ access_token: 't', expires_in: 600, user: user() })));
    const before = wire.asked('story:join').length;
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await userEvent.type(await screen.findByLabelText('E-mail'), 'maren@example.org');
    await userEvent.type(screen.getByLabelText('Password'), 'salt and low water');
    await userEvent.click(screen.getAllByRole('button', { name: 'Sign in' }).at(-1)!);
    await waitFor(() => expect(screen.queryByText(/Your session has ended\./)).toBeNull());
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Your turn' })).toHaveValue('Half a line'));
    await waitFor(() => expect(wire.asked('story:join').length).toBeGreaterThan(before));
  });

  it('gives a held turn back with a reason, other words and help', async () => {
    const { box } = await enter(withWays);
    wire.answer('turn:submit', () => ({ ok: false, error: 'held', detail: 'A boat has feelings too.', rewrite: 'You grumpy boat.', help: ['116 111'] }));
    await userEvent.type(box!, 'You stupid boat.{Control>}{Enter}{/Control}');
    expect(await screen.findByText('A boat has feelings too.')).toBeInTheDocument();
    expect(box).toHaveValue('You stupid boat.');
    expect(screen.getByText('116 111')).toBeInTheDocument();
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: 'Use this wording' }));
    expect(box).toHaveValue('You grumpy boat.');
  });

  it('puts a way on into the box, as what it is', async () => {
    const { box } = await enter(withWays);
    await userEvent.click(screen.getByRole('button', { name: /Who is there/ }));
    expect(box).toHaveValue('“Who is there?”');
    expect(screen.getByRole('radio', { name: 'Speak' })).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Add to the story' }));
    expect(wire.asked('turn:submit')).toMatchObject([{ text: '“Who is there?”', intent: 'say' }]);
    expect(screen.getByRole('radio', { name: 'Narrate' })).toBeChecked();
  });

  it('lets children choose a picture as their turn', async () => {
    await enter(story({ ...withWays, audience: 'kids' }));
    await userEvent.click(await screen.findByRole('button', { name: /Who is there/ }));
    expect(wire.asked('turn:submit')).toMatchObject([{ text: '“Who is there?”', intent: 'choose' }]);
  });

  it('keeps drafting open and adding shut while it is somebody else’s turn', async () => {
    const { box } = await enter(story({ members: [MAREN, TOM], turn: { user_id: TOM.user_id, number: 2 } }));
    expect(screen.getByText('Tom is writing. Draft while you wait.')).toBeInTheDocument();
    await userEvent.type(box!, 'Mine, later.{Control>}{Enter}{/Control}');
    expect(box).toHaveValue('Mine, later.');
    expect(wire.asked('turn:submit')).toEqual([]);
  });

  it('opens one’s own turn for another wording, and nobody else’s', async () => {
    let reworded: unknown;
    await enter(withWays);
    server.use(
      http.patch('*/api/v1/stories/story-1/segments/2', async ({ request }) => {
        reworded = await request.json();
        return HttpResponse.json(segment(2));
      }),
    );
    expect(screen.getAllByRole('button', { name: /Edit your turn/ })).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: /Edit your turn/ }));
    const editor = await screen.findByRole('textbox', { name: 'Another wording for your turn' });
    await waitFor(() => expect(editor).toHaveFocus());
    await userEvent.clear(editor);
    await userEvent.type(editor, 'The lamp died.{Control>}{Enter}{/Control}');
    await waitFor(() => expect(reworded).toEqual({ text: 'The lamp died.' }));
  });

  it('says why another wording was not taken, keeps it, and closes by Escape only what is unchanged', async () => {
    await enter(withWays);
    server.use(http.patch('*/api/v1/stories/story-1/segments/2', () => problem(422, 'held', { detail: 'Let us be gentle with the lamp.', rewrite: 'The lamp went dark.', help: ['116 111'] })));
    await userEvent.click(screen.getByRole('button', { name: /Edit your turn/ }));
    const editor = await screen.findByRole('textbox', { name: 'Another wording for your turn' });
    await userEvent.clear(editor);
    await userEvent.type(editor, 'The stupid lamp died.{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Let us be gentle with the lamp.');
    expect(screen.getByText('116 111')).toBeInTheDocument();
    await userEvent.type(editor, '{Escape}');
    expect(editor).toHaveValue('The stupid lamp died.');
    await userEvent.click(screen.getByRole('button', { name: 'Use this wording' }));
    expect(editor).toHaveValue('The lamp went dark.');
    await userEvent.clear(editor);
    await userEvent.type(editor, 'The lamp went out.{Escape}');
    expect(editor).not.toBeInTheDocument();
  });

  it('names the page after the story, also when that is renamed', async () => {
    await enter(withWays);
    expect(document.title).toBe('The Salt Ledger · Fireside');
    server.use(storyAt(story({ ...withWays, title: 'The Tide Book', seq: 4 })));
    act(() => wire.emit('story:updated', { story_id: 'story-1', seq: 4 }));
    await waitFor(() => expect(document.title).toBe('The Tide Book · Fireside'));
  });

  it('keeps a title that is not taken in its place, and takes the words offered for it', async () => {
    await enter(withWays);
    const asked: unknown[] = [];
    server.use(
      http.patch('*/api/v1/stories/story-1', async ({ request }) => {
        asked.push(await request.json());
        if (asked.length > 1) return HttpResponse.json(story({ ...withWays, title: 'The Gentle Ledger' }));
        return problem(422, 'held', { detail: 'Let us be gentle with the ledger.', rewrite: 'The Gentle Ledger', help: [] });
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Story menu' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await userEvent.clear(title);
    await userEvent.type(title, 'The Stupid Ledger{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Let us be gentle with the ledger.');
    expect(title).toHaveValue('The Stupid Ledger');
    await userEvent.click(screen.getByRole('button', { name: 'Use this wording' }));
    expect(title).toHaveValue('The Gentle Ledger');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(asked).toEqual([{ title: 'The Stupid Ledger' }, { title: 'The Gentle Ledger' }]);
  });

  it('undoes, and offers to redo', async () => {
    await enter(withWays);
    server.use(http.post('*/api/v1/stories/story-1/undo', () => HttpResponse.json(story({ segments: [], seq: 4, head: null, can_redo: true }))));
    server.use(storyAt(story({ segments: [], seq: 4, head: null, can_redo: true })));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Redo' })).toBeInTheDocument();
  });

  it('shows what Ember holds in mind', async () => {
    await enter(withWays);
    expect(within(await screen.findByRole('region', { name: 'Ember is holding in mind' })).getByText('Ines')).toBeInTheDocument();
  });

  it('turns to another panel without the server, and keeps the rest of the address', async () => {
    const { router } = await enter(withWays);
    server.use(http.get('*/api/v1/stories/story-1', () => HttpResponse.error()), http.get('*/api/v1/me', () => HttpResponse.error()));
    await userEvent.click(screen.getByRole('link', { name: 'In mind' }));
    await waitFor(() => expect(router.state).toMatchObject({ status: 'idle', location: { search: { panel: 'mind' } } }));
    expect(screen.getByRole('textbox', { name: 'Your turn' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'The story' }));
    await waitFor(() => expect(router.state).toMatchObject({ status: 'idle', location: { search: {} } }));
    expect(screen.getByRole('textbox', { name: 'Your turn' })).toBeInTheDocument();
  });

  it('seats whoever comes with an invitation, then opens the story', async () => {
    let seated = false;
    wire.answer('story:join', (payload: { invite?: string }) => {
      seated ||= payload.invite === 'EMBER7';
      return joined(withWays);
    });
    server.use(
      signedIn(user()),
      http.get('*/api/v1/stories/story-1', () => (seated ? HttpResponse.json(withWays) : problem(404, 'not_found'))),
    );
    renderRoute('/s/story-1?join=EMBER7');
    expect(await screen.findByText('The bell rang.')).toBeInTheDocument();
    expect(wire.asked('story:join')[0]).toEqual({ story_id: 'story-1', invite: 'EMBER7' });
  });

  it('offers a guest to keep the story', async () => {
    await enter(withWays, user({ role: 'guest', pen_name: '' }));
    expect(screen.getAllByRole('link', { name: 'Keep this story' })[0]).toHaveAttribute('href', '/sign-up?story=story-1');
  });

  it('offers to re-open a finished story', async () => {
    await enter(story({ ...withWays, state: 'finished' }));
    expect(await screen.findByRole('button', { name: 'Re-open the story' })).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
    await expectAccessible();
  });

  it.each(['kids', 'teens', 'adults'] as const)('stands in the house of its story: %s', async (audience) => {
    await enter(story({ ...withWays, audience }));
    await screen.findByRole('main');
    expect(document.documentElement.dataset.tier).toBe(audience);
    await expectAccessible();
  });
});
