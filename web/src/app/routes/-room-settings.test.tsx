import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem, signedIn, storyAt } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { enterRoom } from '../../test/enter-room';
import { FakeWire } from '../../test/fake-wire';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { emberSegment, joined, MAREN, segment, story, TOM, user } from '../../test/stories';

let wire: FakeWire;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

// A busy machine takes its time for the code of a dialog.
beforeAll(() => Promise.all([import('../../features/room/settings-panel'), import('../../components/menu/menu')]));

beforeEach(() => {
  wire = new FakeWire();
});

const told = story({ segments: [segment(2), emberSegment(3)] });
const onRequest = story({ ...told, narrator: 'on_request' });

/** What the server was asked to change. */
function changing(answer: (narrator: string) => Response) {
  const asked: unknown[] = [];
  server.use(
    http.patch('*/api/v1/stories/story-1', async ({ request }) => {
      const body = (await request.json()) as { narrator: string };
      asked.push(body);
      return answer(body.narrator);
    }),
  );
  return asked;
}

async function fromMenu(name: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Story menu' }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
  return within(await screen.findByRole('dialog', { name }));
}

describe('a story’s settings', () => {
  it('say when Ember tells, are saved as they are chosen, and close as they were opened', async () => {
    const asked = changing((narrator) => {
      server.use(storyAt(onRequest));
      return HttpResponse.json({ ...told, narrator, seq: 4 });
    });
    const { router } = await enterRoom(wire, told);
    const panel = await fromMenu('Story settings');
    expect(router.state.location.search).toEqual({ panel: 'settings' });
    expect(panel.getByRole('radio', { name: /After every turn/ })).toBeChecked();
    await userEvent.click(panel.getByRole('radio', { name: /Only help when I ask/ }));
    expect(await panel.findByText('Saved.')).toBeInTheDocument();
    expect(asked).toEqual([{ narrator: 'on_request' }]);
    expect(panel.getByRole('radio', { name: /Only help when I ask/ })).toBeChecked();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('go back to what holds where the server does not take it, and say why', async () => {
    changing(() => problem(503, 'unavailable', { retry_after: 5 }));
    await enterRoom(wire, told);
    const panel = await fromMenu('Story settings');
    await userEvent.click(panel.getByRole('radio', { name: /Not at all/ }));
    expect(await panel.findByRole('alert')).toBeInTheDocument();
    expect(panel.getByRole('radio', { name: /After every turn/ })).toBeChecked();
  });

  it('can be read and not changed without a connection', async () => {
    await enterRoom(wire, onRequest);
    act(() => wire.drop());
    const panel = await fromMenu('Story settings');
    expect(panel.getByRole('radio', { name: /Only help when I ask/ })).toBeChecked();
    for (const radio of panel.getAllByRole('radio')) expect(radio).toBeDisabled();
    expect(panel.getByText('Offline. This can be changed when the connection is back.')).toBeInTheDocument();
    await expectAccessible(screen.getByRole('dialog'));
  });

  it('have an address of their own', async () => {
    wire.answer('story:join', () => joined(told));
    server.use(signedIn(user()), storyAt(told));
    const { router } = renderRoute('/s/story-1/settings');
    expect(await screen.findByRole('dialog', { name: 'Story settings' })).toBeInTheDocument();
    expect(router.state.location).toMatchObject({ pathname: '/s/story-1', search: { panel: 'settings' } });
    await expectAccessible(screen.getByRole('dialog'));
  });

  it('are the host’s, and an open story’s', async () => {
    const members = [{ ...MAREN, host: false }, { ...TOM, host: true }];
    const { unmount } = await enterRoom(wire, story({ ...told, mode: 'round_robin', members }), { search: '?panel=settings' });
    await userEvent.click(screen.getByRole('button', { name: 'Story menu' }));
    await screen.findByRole('menuitem', { name: 'Bind the book' });
    expect(screen.queryByRole('menuitem', { name: 'Story settings' })).toBeNull();
    expect(screen.queryByRole('dialog', { name: 'Story settings' })).toBeNull();
    unmount();
    await enterRoom(wire, story({ ...told, state: 'finished' }), { search: '?panel=settings' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('speak to children in their words', async () => {
    await enterRoom(wire, story({ ...told, audience: 'kids' }));
    const panel = await fromMenu('How we tell it');
    expect(panel.getByRole('group', { name: 'When does Ember tell?' })).toBeInTheDocument();
    expect(panel.getByRole('radio', { name: /Only when I ask/ })).toBeInTheDocument();
    await userEvent.click(panel.getByRole('button', { name: 'All done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('Ember, only when asked', () => {
  it('is asked after one’s own turn, and again after its passage', async () => {
    await enterRoom(wire, onRequest);
    await userEvent.click(screen.getByRole('button', { name: 'Ask Ember' }));
    expect(wire.asked('narrator:continue')).toEqual([{ story_id: 'story-1' }]);
    act(() => wire.emit('segment:added', { story_id: 'story-1', job_id: null, segment: segment(4) }));
    expect(screen.getByRole('button', { name: 'Ask Ember' })).toBeInTheDocument();
  });

  it('is not waited for when a turn is added', async () => {
    const { box } = await enterRoom(wire, onRequest);
    wire.answer('turn:submit', () => new Promise(() => {}));
    await userEvent.type(box!, 'She listened.{Control>}{Enter}{/Control}');
    await waitFor(() => expect(wire.asked('turn:submit')).toHaveLength(1));
    expect(screen.getAllByText('Your turn')[0]).toBeInTheDocument();
    expect(screen.queryByText(/Draft while Ember finishes/)).toBeNull();
  });

  it('says at the fire that it waits to be asked', async () => {
    await enterRoom(wire, onRequest);
    expect(within(screen.getByRole('region', { name: 'The circle' })).getByText('when asked')).toBeInTheDocument();
  });
});

describe('Ember, not at all', () => {
  it('is asked for nothing and offers nothing', async () => {
    const ways = emberSegment(3, { suggestions: [{ kind: 'say', text: '“Who is there?”' }] });
    await enterRoom(wire, story({ narrator: 'off', segments: [segment(2), ways] }));
    expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
    for (const name of ['Ask Ember', 'Let Ember go on', 'Another take', 'Ideas', /Who is there/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });
});
