import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signedIn } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { enterRoom } from '../../test/enter-room';
import { FakeWire } from '../../test/fake-wire';
import { server } from '../../test/server';
import { emberSegment, segment, story, user } from '../../test/stories';

let wire: FakeWire;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

beforeEach(() => {
  wire = new FakeWire();
});

const held = [
  { label: 'Ines', kind: 'person', seq: 2 },
  { label: 'Who is taking the salt?', kind: 'thread', seq: 3 },
];
const known = story({ segments: [segment(2, { text: 'It rained. Ines counted the sacks. Then she slept.' }), emberSegment(3)], held });

/** The words that are lit, as a browser that paints highlights has them. */
function painted() {
  const highlights = new Map<string, { range: Range }>();
  vi.stubGlobal('Highlight', class { range: Range; constructor(range: Range) { this.range = range; } });
  vi.stubGlobal('CSS', { ...globalThis.CSS, highlights });
  Range.prototype.getBoundingClientRect ??= () => document.body.getBoundingClientRect();
  return () => highlights.get('lit')?.range.toString();
}

describe('what Ember holds in mind', () => {
  it('leads to its sentence, which is lit while its passage has the focus', async () => {
    const lit = painted();
    await enterRoom(wire, known);
    await userEvent.click(await screen.findByRole('button', { name: 'Ines' }));
    await waitFor(() => expect(lit()).toBe('Ines counted the sacks.'));
    expect(screen.getByRole('article', { name: 'Maren' })).toHaveFocus();
    await expectAccessible();
  });

  it('lights the passage where its words stand in no sentence, and only for a moment', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await enterRoom(wire, known);
    const press = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await press.click(await screen.findByRole('button', { name: /Who is taking/ }));
    const passage = screen.getByRole('article', { name: 'Ember' });
    await waitFor(() => expect(passage).toHaveAttribute('data-lit'));
    act(() => vi.advanceTimersByTime(5_000));
    expect(passage).not.toHaveAttribute('data-lit');
    vi.useRealTimers();
  });

  it('turns pages back to a sentence of long ago', async () => {
    const long = story({ ...known, segments: [emberSegment(60)], has_more: true, seq: 60 });
    await enterRoom(wire, long);
    server.use(
      http.get('*/api/v1/stories/story-1', ({ request }) =>
        HttpResponse.json(new URL(request.url).searchParams.has('before') ? { ...long, segments: known.segments, has_more: false } : long),
      ),
      signedIn(user()),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Ines' }));
    await waitFor(() => expect(screen.getByRole('article', { name: 'Maren' })).toHaveFocus());
  });

  it('comes as a sheet that takes the focus, and gives it back to the story', async () => {
    const { router } = await enterRoom(wire, known);
    await userEvent.click(screen.getByRole('link', { name: 'In mind' }));
    const sheet = await screen.findByRole('region', { name: 'Ember is holding in mind' });
    await waitFor(() => expect(sheet).toHaveFocus());
    await expectAccessible();
    await userEvent.click(within(sheet).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });
});
