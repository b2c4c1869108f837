import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../lib/commands';
import { enterRoom } from '../../test/enter-room';
import { FakeWire } from '../../test/fake-wire';
import { emberSegment, segment, story } from '../../test/stories';

let wire: FakeWire;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

// What hears keys comes after the page.
beforeAll(() => import('../command-host'));

beforeEach(() => {
  wire = new FakeWire();
});

const told = story({ segments: [segment(2), emberSegment(3)], takes: [3] });

describe('the room by keys', () => {
  it('chooses what a turn is, wherever the caret is', async () => {
    const { box } = await enterRoom(wire, told);
    await userEvent.type(box!, 'Quiet.');
    await userEvent.keyboard('{Alt>}2{/Alt}');
    expect(screen.getByRole('radio', { name: 'Speak' })).toBeChecked();
    await userEvent.keyboard('{Alt>}3{/Alt}');
    expect(screen.getByRole('radio', { name: 'Act' })).toBeChecked();
    expect(box).toHaveValue('Quiet.');
  });

  it('goes from passage to passage, beginning at the last', async () => {
    await enterRoom(wire, told);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(screen.getByRole('article', { name: 'Ember' })).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(screen.getByRole('article', { name: 'Maren' })).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByRole('article', { name: 'Ember' })).toHaveFocus();
  });

  it('adds the draft, from a passage as well', async () => {
    const { box } = await enterRoom(wire, told);
    await userEvent.type(box!, 'She listened.');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}{Control>}{Enter}{/Control}');
    expect(wire.asked('turn:submit')).toMatchObject([{ text: 'She listened.' }]);
  });

  it('offers in the list of commands what can be done now, and nothing else', async () => {
    await enterRoom(wire, told);
    const offered = () => commands.now().map(({ id }) => id);
    expect(offered()).toEqual(expect.arrayContaining(['room-ideas', 'room-mind', 'room-retell']));
    for (const absent of ['room-stop', 'room-submit', 'room-takes']) expect(offered()).not.toContain(absent);
    act(() => wire.emit('segment:started', { story_id: 'story-1', job_id: 'j' }));
    await waitFor(() => expect(offered()).toContain('room-stop'));
    expect(offered()).not.toContain('room-ideas');
  });
});
