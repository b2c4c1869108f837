import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { expectAccessible } from '../../test/axe';
import CommandMenu from './command-menu';

function open() {
  const ran: string[] = [];
  const onClose = vi.fn();
  const commands = ['Library', 'Start a story', 'Settings'].map((label) => ({ id: label, label, shortcut: label === 'Library' ? 'g l' : undefined, enabled: () => true, run: () => ran.push(label) }));
  render(<CommandMenu commands={commands} onClose={onClose} />);
  return { ran, onClose, box: screen.getByRole('combobox', { name: 'Find a command' }) };
}

it('finds a command by a part of its name and runs it from the keyboard', async () => {
  const { ran, onClose, box } = open();
  expect(box).toHaveFocus();
  await expectAccessible();
  await userEvent.type(box, 's{ArrowDown}');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Start a story', 'Settings']);
  expect(screen.getByRole('option', { name: 'Settings' })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  expect(ran).toEqual(['Settings']);
  expect(onClose).toHaveBeenCalledOnce();
});

it('goes round at its ends, and says when nothing is called that', async () => {
  const { ran, box } = open();
  await userEvent.type(box, '{ArrowUp}{Enter}');
  expect(ran).toEqual(['Settings']);
  await userEvent.type(box, 'zzz{Enter}');
  expect(screen.getByText('Nothing here is called that.')).toBeInTheDocument();
  expect(ran).toEqual(['Settings']);
});

it('closes with Escape and does nothing', async () => {
  const { ran, onClose } = open();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalled();
  expect(ran).toEqual([]);
});
