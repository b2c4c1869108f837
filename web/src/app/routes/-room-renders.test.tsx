import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { memo } from 'react';
import { expect, it, vi } from 'vitest';
import type { Segment } from '../../api/types';
import { signedIn, storyAt } from '../../test/answers';
import { FakeWire } from '../../test/fake-wire';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { emberSegment, joined, segment, story, user } from '../../test/stories';

const wire = new FakeWire();
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

const rendered = vi.fn();
vi.mock('../../features/room/passage', async (original) => ({
  ...(await original<typeof import('../../features/room/passage')>()),
  Passage: memo(function Passage({ segment }: { segment: Segment }) {
    rendered(segment.id);
    return <p>{segment.text}</p>;
  }),
}));

it('renders no passage again for a key, nor for what Ember tells', async () => {
  const of = story({ segments: [segment(2, { text: 'The lamp went out.' }), emberSegment(3, { text: 'The bell rang.' })] });
  wire.answer('story:join', () => joined(of));
  server.use(signedIn(user()), storyAt(of));
  renderRoute(`/s/${of.id}`);
  await waitFor(() => expect(wire.asked('story:join')).not.toEqual([]));
  const box = screen.getByRole('textbox', { name: 'Your turn' });
  await userEvent.type(box, 'S');
  expect(rendered).toHaveBeenCalledWith(of.segments[0]!.id);
  rendered.mockClear();

  await userEvent.type(box, 'he listened.');
  act(() => {
    wire.emit('segment:started', { story_id: of.id, job_id: 'job-1' });
    wire.emit('segment:delta', { story_id: of.id, job_id: 'job-1', index: 0, text: 'A door opened.' });
  });
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toHaveTextContent('A door opened.'));
  expect(rendered).not.toHaveBeenCalled();
});
