import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { expectAccessible } from '../../test/axe';
import { TextField } from './text-field';

it('gives what is typed', async () => {
  const change = vi.fn();
  render(<TextField label="Pen name" value="" onChange={change} />);
  await userEvent.type(screen.getByLabelText('Pen name'), 'M');
  expect(change).toHaveBeenCalledWith('M');
});

it('tells what helps and what is wrong', async () => {
  const { container } = render(<TextField label="E-mail" value="x" onChange={() => {}} hint="Yours." error="No address." />);
  const field = screen.getByLabelText('E-mail');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('Yours. No address.');
  await expectAccessible(container);
});
