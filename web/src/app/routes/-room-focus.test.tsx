import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Story } from '../../api/types';
import { shelfOf, signedIn, storyAt } from '../../test/answers';
import { FakeWire } from '../../test/fake-wire';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { emberSegment, joined, MAREN, segment, story, TOM, user } from '../../test/stories';

let wire: FakeWire;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

beforeEach(() => {
  wire = new FakeWire();
});

async function enter(of: Story) {
  wire.answer('story:join', () => joined(of));
  server.use(signedIn(user()), storyAt(of), shelfOf([]));
  const view = renderRoute(`/s/${of.id}`);
  await waitFor(() => expect(wire.asked('story:join')).not.toEqual([]));
  return view;
}

const withWays = story({
  segments: [segment(2, { text: 'The lamp went out.' }), emberSegment(3, { text: 'The bell rang.', suggestions: [{ kind: 'say', text: '“Who is there?”' }] })],
});

describe('the focus', () => {
  it('follows a child between the cards and their own words', async () => {
    await enter(story({ ...withWays, audience: 'kids' }));
    await userEvent.click(await screen.findByRole('button', { name: 'My own idea' }));
    expect(screen.getByRole('textbox', { name: 'Your words' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Pick one' }));
    expect(screen.getByRole('button', { name: /Who is there/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: 'Your words' })).toHaveFocus();
  });

  it('stays where a child has begun to write when the cards come', async () => {
    const ways = emberSegment(3, { text: 'The bell rang.', suggestions: [{ kind: 'say', text: '“Who is there?”' }] });
    await enter(story({ audience: 'kids', segments: [segment(2, { text: 'The lamp went out.' })] }));
    const box = await screen.findByRole('textbox', { name: 'Your words' });
    await userEvent.click(box);
    act(() => wire.emit('segment:added', { story_id: 'story-1', job_id: null, segment: ways }));
    expect(await screen.findByRole('button', { name: 'Pick one' })).toBeInTheDocument();
    expect(box).toHaveFocus();
    await userEvent.keyboard('A mouse said hello.');
    expect(box).toHaveValue('A mouse said hello.');
  });

  it('goes back to the button when another wording is done with', async () => {
    await enter(withWays);
    await userEvent.click(screen.getByRole('button', { name: /Edit your turn/ }));
    const editor = await screen.findByRole('textbox', { name: 'Another wording for your turn' });
    await waitFor(() => expect(editor).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: /Edit your turn/ })).toHaveFocus());
  });

  it('goes to the writing box once Ember has stopped', async () => {
    await enter(withWays);
    act(() => wire.emit('segment:started', { story_id: 'story-1', job_id: 'j' }));
    await userEvent.click(screen.getByRole('button', { name: 'Show all now' }));
    const stop = screen.getByRole('button', { name: 'Stop' });
    expect(stop).toHaveFocus();
    act(() => wire.emit('segment:retracted', { story_id: 'story-1', job_id: 'j' }));
    expect(stop).not.toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Your turn' })).toHaveFocus();
  });

  it('goes on in the main part of another page', async () => {
    await enter(withWays);
    await userEvent.click(screen.getAllByRole('link', { name: /Library/ })[0]!);
    await screen.findByRole('heading', { name: 'Library', level: 1 });
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });
});

describe('a guest without a pen name', () => {
  it('is called something', async () => {
    const guest = { ...TOM, pen_name: '' };
    await enter(story({ members: [MAREN, guest], turn: { user_id: guest.user_id, number: 2 } }));
    expect(screen.getByText('A guest is writing. Draft while you wait.')).toBeInTheDocument();
    act(() => wire.emit('segment:added', { story_id: 'story-1', job_id: null, segment: segment(4, { author_id: guest.user_id, text: 'A knock.' }) }));
    expect(screen.getByText('A guest wrote: A knock.')).toBeInTheDocument();
  });
});
