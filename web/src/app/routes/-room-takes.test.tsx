import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Take } from '../../api/types';
import { problem, storyAt } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { enterRoom } from '../../test/enter-room';
import { FakeWire } from '../../test/fake-wire';
import { server } from '../../test/server';
import { emberSegment, MAREN, segment, story, TOM } from '../../test/stories';

let wire: FakeWire;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

// A busy machine takes its time for the code of a dialog.
beforeAll(() => import('../../features/room/takes-panel'));

beforeEach(() => {
  wire = new FakeWire();
});

const first: Take = { ...emberSegment(3), text: 'The bell rang. Nobody came.', live: false, in_part: false, sentences: ['The bell rang. ', 'Nobody came.'] };
const second: Take = { ...emberSegment(5), text: 'It rained. A boat came.', live: true, in_part: false, sentences: ['It rained. ', 'A boat came.'] };
const between = story({ segments: [segment(2), emberSegment(5, { text: second.text })], takes: [3, 5], seq: 5 });

/** What the server was asked to keep: of which take, and which sentences. */
function keeping(answer: () => Response = () => HttpResponse.json(between)) {
  const asked: { seq: unknown; body: unknown }[] = [];
  server.use(
    http.get('*/api/v1/stories/story-1/segments/5/takes', () => HttpResponse.json({ items: [first, second] })),
    http.post('*/api/v1/stories/story-1/segments/:seq/keep', async ({ request, params }) => {
      asked.push({ seq: params.seq, body: await request.json() });
      return answer();
    }),
  );
  return asked;
}

async function open() {
  await userEvent.click(screen.getByRole('link', { name: 'Compare 2 takes' }));
  const panel = await screen.findByRole('dialog', { name: 'Ember’s takes' });
  await within(panel).findByRole('heading', { name: 'Take 2' });
  return within(panel);
}

describe('Ember’s takes', () => {
  it('p41 stand beside each other, each cut into its sentences, and say who sees what is kept', async () => {
    keeping();
    const { router } = await enterRoom(wire, { ...between, members: [MAREN, TOM] });
    const panel = await open();
    expect(router.state.location.search).toEqual({ panel: 'takes' });
    expect(panel.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([...first.sentences, ...second.sentences].map((one) => one.trim()));
    expect(panel.getByText(/Everyone here sees the change: Tom/)).toBeInTheDocument();
    expect(panel.getAllByText('In the story')).toHaveLength(1);
    await expectAccessible(screen.getByRole('dialog'));
  });

  it('p42 one is kept as it is, and closing goes back to where it was opened', async () => {
    const asked = keeping();
    const { router } = await enterRoom(wire, between);
    const panel = await open();
    expect(panel.queryByRole('button', { name: 'Keep this one: take 2' })).toBeNull();
    await userEvent.click(panel.getByRole('button', { name: 'Keep this one: take 1' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toEqual([{ seq: '3', body: {} }]);
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    expect(screen.getByText('Another take stands in the story now.')).toBeInTheDocument();
  });

  it('p44 sentences are kept in the order they were ticked, by keyboard alone', async () => {
    const asked = keeping();
    await enterRoom(wire, between);
    const panel = await open();
    const row = (name: string) => panel.getByRole('checkbox', { name });
    row('A boat came.').focus();
    await userEvent.keyboard(' ');
    row('It rained.').focus();
    await userEvent.keyboard(' ');
    row('The bell rang.').focus();
    await userEvent.keyboard(' ');
    row('It rained.').focus();
    await userEvent.keyboard(' ');
    const mix = within(panel.getByRole('region', { name: 'The passage will read' }));
    expect(mix.getByText('A boat came. The bell rang.')).toBeInTheDocument();
    await expectAccessible(screen.getByRole('dialog'));
    mix.getByRole('button', { name: 'Keep these sentences' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(asked).toEqual([{ seq: '5', body: { sentences: [{ take: 5, index: 1 }, { take: 3, index: 0 }] } }]));
  });

  it('p44 what is not let through stays ticked, with the reason', async () => {
    keeping(() => problem(422, 'held', { detail: 'Let us be gentle with the boat.' }));
    await enterRoom(wire, between);
    const panel = await open();
    await userEvent.click(panel.getByRole('checkbox', { name: 'A boat came.' }));
    await userEvent.click(panel.getByRole('button', { name: 'Keep these sentences' }));
    expect(await panel.findByRole('alert')).toHaveTextContent('Let us be gentle with the boat.');
    expect(panel.getByRole('checkbox', { name: 'A boat came.' })).toBeChecked();
  });

  it('p43 say so where the story has gone on, and Back and Escape close them', async () => {
    keeping();
    const { router } = await enterRoom(wire, between);
    await open();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    await open();
    const on = story({ ...between, segments: [...between.segments, segment(6)], takes: [], seq: 6 });
    server.use(storyAt(on));
    act(() => wire.emit('segment:added', { story_id: 'story-1', job_id: null, segment: segment(6) }));
    act(() => wire.emit('story:updated', { story_id: 'story-1', seq: 6 }));
    expect(await screen.findByText('The story has moved on. There is nothing to compare here now.')).toBeInTheDocument();
    act(() => router.history.back());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('are tried again where they did not come', async () => {
    let tries = 0;
    server.use(
      http.get('*/api/v1/stories/story-1/segments/5/takes', () => {
        tries += 1;
        return tries === 1 ? problem(503, 'unavailable') : HttpResponse.json({ items: [first, second] });
      }),
    );
    await enterRoom(wire, between);
    await userEvent.click(screen.getByRole('link', { name: 'Compare 2 takes' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Take 2' })).toBeInTheDocument();
  });

  it('are not there in a picture book, nor where there is no choice', async () => {
    await enterRoom(wire, story({ ...between, takes: [5] }));
    expect(screen.queryByRole('link', { name: /Compare/ })).toBeNull();
  });
});
