import { screen, waitFor } from '@testing-library/react';
import type { Story, User } from '../api/types';
import { signedIn, storyAt } from './answers';
import type { FakeWire } from './fake-wire';
import { renderRoute } from './render-route';
import { server } from './server';
import { joined, user } from './stories';

/** Opens a story's room over this line, and waits until its writer has joined. */
export async function enterRoom(wire: FakeWire, of: Story, { search = '', me = user() }: { search?: string; me?: User } = {}) {
  wire.answer('story:join', () => joined(of));
  server.use(signedIn(me), storyAt(of));
  const view = renderRoute(`/s/${of.id}${search}`);
  await waitFor(() => {
    if (wire.asked('story:join').length === 0) throw new Error('nobody has joined');
  });
  return { ...view, box: screen.queryByRole('textbox', { name: of.audience === 'kids' ? 'Your words' : 'Your turn' }) };
}
