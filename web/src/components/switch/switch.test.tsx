import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { expectAccessible } from '../../test/axe';
import { Switch } from './switch';

it('is switched by a key, and says what it does', async () => {
  const change = vi.fn();
  const { container } = render(<Switch label="Easier reading" note="Larger letters." checked={false} onChange={change} />);
  await userEvent.tab();
  expect(screen.getByRole('switch', { name: 'Easier reading' })).toHaveFocus();
  expect(screen.getByRole('switch')).toHaveAccessibleDescription('Larger letters.');
  await userEvent.keyboard(' ');
  expect(change).toHaveBeenCalledExactlyOnceWith(true);
  await expectAccessible(container);
});
