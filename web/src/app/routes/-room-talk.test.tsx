import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatItem } from '../../api/types';
import { expectAccessible } from '../../test/axe';
import { enterRoom } from '../../test/enter-room';
import { FakeWire } from '../../test/fake-wire';
import { MAREN, story, TOM } from '../../test/stories';

let wire: FakeWire;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

beforeEach(() => {
  wire = new FakeWire();
  localStorage.clear();
});

const AT = '2026-01-05T18:30:00.000Z';
const together = story({ mode: 'round_robin', members: [MAREN, TOM] });
const fromTom = (id: string, text: string): ChatItem => ({ id, user_id: TOM.user_id, text, at: AT });
const hear = (message: ChatItem) => act(() => wire.emit('chat:message', { story_id: 'story-1', ...message }));

/** The way there: beside the page, and among a phone's tabs. */
const ways = (name: string | RegExp) => screen.findAllByRole('link', { name });

describe('talk beside the story', () => {
  it('P60: shows what was said, and counts what is new until one looks', async () => {
    await enterRoom(wire, together);
    hear(fromTom('m-1', 'Shall the door open?'));
    await ways('Talk: 1 new message');
    hear(fromTom('m-2', 'Not before midnight.'));
    hear(fromTom('m-2', 'Not before midnight.'));
    const [way] = await ways('Talk: 2 new messages');
    await userEvent.click(way!);
    const log = await screen.findByRole('log', { name: 'What was said' });
    expect(within(log).getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.stringContaining('Shall the door open?'), expect.stringContaining('Not before midnight.')]);
    await ways('Talk');
    await expectAccessible();
  });

  it('P61: sends the words, empties the box when they are kept, and sends the same message again after silence', async () => {
    await enterRoom(wire, together, { search: '?panel=talk' });
    const box = await screen.findByRole('textbox', { name: 'Your message' });
    wire.answer('chat:send', () => ({ ok: false, error: 'unavailable' }));
    await userEvent.type(box, 'Who knocked?{Enter}');
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(box).toHaveValue('Who knocked?');
    wire.answer('chat:send', () => ({ ok: true, id: 'm-9', at: AT }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(box).toHaveValue(''));
    const asked = wire.asked('chat:send') as { client_id: string; text: string }[];
    expect(asked.map(({ text }) => text)).toEqual(['Who knocked?', 'Who knocked?']);
    expect(new Set(asked.map(({ client_id }) => client_id)).size).toBe(1);
  });

  it('P62: keeps words that may not be said, and says why', async () => {
    await enterRoom(wire, together, { search: '?panel=talk' });
    const box = await screen.findByRole('textbox', { name: 'Your message' });
    wire.answer('chat:send', () => ({ ok: false, error: 'held', detail: 'Let us keep numbers to ourselves.', rewrite: 'Call me.' }));
    await userEvent.type(box, 'Call me at 555 0199.{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Let us keep numbers to ourselves.');
    await userEvent.click(screen.getByRole('button', { name: 'Use this wording' }));
    expect(box).toHaveValue('Call me.');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('P63: offers children phrases, in their language’s words, and no box', async () => {
    await enterRoom(wire, { ...together, audience: 'kids', rating: 'kids' }, { search: '?panel=talk' });
    wire.answer('chat:send', () => ({ ok: true, id: 'm-9', at: AT }));
    const phrases = await screen.findByRole('list', { name: 'Pick what you want to say' });
    expect(screen.queryByRole('textbox', { name: 'Your message' })).not.toBeInTheDocument();
    await userEvent.click(within(phrases).getByRole('button', { name: 'I loved that!' }));
    expect(wire.asked('chat:send')).toMatchObject([{ phrase: 'loved_that' }]);
    await expectAccessible();
  });

  it('P63: offers phrases where a guest is, whoever talks', async () => {
    await enterRoom(wire, { ...together, rating: 'kids' }, { search: '?panel=talk' });
    expect(await screen.findByRole('list', { name: 'Quick words' })).toBeInTheDocument();
  });

  it('is nowhere in a room of one', async () => {
    await enterRoom(wire, story(), { search: '?panel=talk' });
    expect(screen.queryByRole('link', { name: 'Talk' })).not.toBeInTheDocument();
    expect(screen.queryByRole('log', { name: 'What was said' })).not.toBeInTheDocument();
  });
});
