import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openKeep } from '../../realtime/keep';
import { expectAccessible } from '../../test/axe';
import { enterRoom } from '../../test/enter-room';
import { FakeWire } from '../../test/fake-wire';
import { emberSegment, segment, story } from '../../test/stories';

let wire: FakeWire;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

beforeEach(() => {
  wire = new FakeWire();
});

const plain = story({ segments: [segment(2), emberSegment(3)] });
/** Three turns of a grown-up's. */
const BOOK = ['One', 'Two', 'Three'].map((name) => `${name} ${'sacks of salt. '.repeat(900)}`.trim()).join('\n\n');

async function paste(text: string) {
  const { box } = await enterRoom(wire, plain);
  await userEvent.click(box!);
  await userEvent.paste(text);
  return box!;
}

describe('a text too long for a turn', () => {
  it('is not put in the box before its writer says so', async () => {
    const box = await paste(BOOK);
    expect(await screen.findByText(/They fit in 3 turns/)).toBeInTheDocument();
    expect(box).toHaveValue('');
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByText(/They fit in/)).toBeNull();
    expect(box).toHaveFocus();
  });

  it('comes turn by turn, shows how far it is, and is kept on this device', async () => {
    const box = await paste(BOOK);
    wire.answer('turn:submit', () => ({ ok: true, seq: 4, turn: plain.turn }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cut into 3 turns' }));
    expect((box as HTMLTextAreaElement).value).toMatch(/^One /);
    expect(await screen.findByRole('progressbar', { name: 'Part 1 of 3' })).toHaveValue(1);
    const rest = async () => (await openKeep().drafts.get('u-maren story-1 rest'))?.parts?.map((part) => part.slice(0, 3));
    await waitFor(async () => expect(await rest()).toEqual(['Two', 'Thr']));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect((box as HTMLTextAreaElement).value).toMatch(/^Two /);
    expect(screen.getByText('Part 2 of 3')).toBeInTheDocument();
    await waitFor(async () => expect(await rest()).toEqual(['Thr']));
    await expectAccessible();
  });

  it('is there after the page was closed', async () => {
    const of = { writerId: 'u-maren', storyId: 'story-1' };
    await openKeep().drafts.put('u-maren story-1 rest', { ...of, text: '', parts: ['Two.', 'Three.'], total: 3, savedAt: 1 });
    await enterRoom(wire, plain);
    expect(await screen.findByText('Part 1 of 3')).toBeInTheDocument();
  });

  it('is let go only when it has been copied', async () => {
    const of = { writerId: 'u-maren', storyId: 'story-1' };
    await openKeep().drafts.put('u-maren story-1 rest', { ...of, text: '', parts: ['Two.', 'Three.'], total: 3, savedAt: 1 });
    await enterRoom(wire, plain);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Copy what is left and stop' }));
    await waitFor(() => expect(screen.queryByText('Part 1 of 3')).toBeNull());
    expect(await navigator.clipboard.readText()).toBe('Two.\n\nThree.');
  });
});
