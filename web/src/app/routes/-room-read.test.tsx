import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Story } from '../../api/types';
import type { ReadAloud } from '../../lib/read-aloud';
import { signedIn, storyAt } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { FakeMouth } from '../../test/fake-mouth';
import { FakeWire } from '../../test/fake-wire';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { emberSegment, joined, segment, story, user } from '../../test/stories';

let wire: FakeWire;
let mouth: FakeMouth;
let reader: ReadAloud;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));
vi.mock('../../lib/page-reader', () => ({ pageReader: () => reader }));

beforeEach(() => {
  document.documentElement.lang = 'en';
  wire = new FakeWire();
  mouth = new FakeMouth();
  reader = mouth.reader;
});

const TALE = story({
  audience: 'kids',
  segments: [segment(2, { text: 'The boats went bonk.' }), emberSegment(3, { text: 'The bell rang. Who was there?', suggestions: [{ kind: 'do', text: 'Open the door.' }, { kind: 'say', text: '“Hello?”' }] })],
});

async function enter(of: Story = TALE) {
  wire.answer('story:join', () => joined(of));
  server.use(signedIn(user()), storyAt(of));
  const view = renderRoute(`/s/${of.id}`);
  await waitFor(() => expect(wire.asked('story:join')).not.toEqual([]));
  return view;
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const said = () => mouth.given.map(({ text }) => text);
const marked = () => document.querySelector('.said')?.textContent;

it('reads the newest passage, marks its words, and stops at Escape', async () => {
  await enter();
  await press('Read to me');
  expect(marked()).toBe('The bell rang.');
  act(() => mouth.saying.word(4));
  expect(marked()).toBe('bell');
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  expect(reader.said()).toBeNull();
  expect(marked()).toBeUndefined();
});

it('reads from the start', async () => {
  await enter();
  await press('From the start');
  act(() => mouth.saying.end());
  act(() => mouth.saying.end());
  act(() => mouth.saying.end());
  expect(said()).toEqual(['The boats went bonk.', 'The bell rang.', 'Who was there?']);
});

it('reads any passage at the mark beside it', async () => {
  await enter();
  await press('Read this: The boats went bonk.');
  expect(said()).toEqual(['The boats went bonk.']);
});

it('reads the choices, and shows which picture is meant', async () => {
  await enter();
  await press('Read them to me');
  act(() => mouth.saying.end());
  act(() => mouth.saying.end());
  const panel = screen.getByRole('region', { name: 'Your words' });
  expect(within(panel).getByRole('button', { name: 'Open the door.' })).toHaveAttribute('data-said');
  expect(wire.asked('turn:submit')).toEqual([]);
});

it('is silent once the room is left', async () => {
  const { router } = await enter();
  await press('Read to me');
  server.use();
  await act(() => router.navigate({ to: '/help' }));
  expect(reader.said()).toBeNull();
});

it.each([
  ['nobody', false],
  ['somebody', true],
])('reads Ember’s new words by itself where %s asked for that', async (_who, asked) => {
  if (asked) localStorage.setItem('fireside.reads-by-itself', 'on');
  await enter();
  await screen.findByRole('button', { name: 'Read to me' });
  expect(said()).toEqual([]);
  act(() => wire.emit('segment:started', { story_id: 'story-1', job_id: 'j' }));
  act(() => wire.emit('segment:added', { story_id: 'story-1', job_id: 'j', segment: emberSegment(4, { text: 'The tide turned.' }) }));
  await waitFor(() => expect(screen.getAllByRole('article', { name: 'Ember' }).at(-1)).toHaveAttribute('id', 'passage-4'));
  expect(said()).toEqual(asked ? ['The tide turned.'] : []);
});

it('has nothing that reads without a voice, nor in other houses', async () => {
  mouth = new FakeMouth([]);
  reader = mouth.reader;
  const { unmount } = await enter();
  await screen.findByRole('button', { name: 'My own idea' });
  expect(screen.queryByRole('button', { name: /^(Read|From the start)/ })).toBeNull();
  unmount();
  mouth = new FakeMouth();
  reader = mouth.reader;
  wire = new FakeWire();
  await enter(story({ ...TALE, audience: 'adults' }));
  await screen.findByRole('textbox', { name: 'Your turn' });
  expect(screen.queryByRole('button', { name: /^(Read|From the)/ })).toBeNull();
});
