import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { expectAccessible } from '../../test/axe';
import { IconButton } from '../icon-button/icon-button';
import { Button } from './button';

it('acts on a press and on a key', async () => {
  const act = vi.fn();
  render(<Button onClick={act}>Add it</Button>);
  await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
  await userEvent.keyboard('{Enter}');
  expect(act).toHaveBeenCalledTimes(2);
});

it('stays in reach while it is blocked, and does nothing', async () => {
  const act = vi.fn();
  render(<Button blocked onClick={act}>Add it</Button>);
  await userEvent.tab();
  expect(screen.getByRole('button')).toHaveFocus();
  expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Enter}');
  expect(act).not.toHaveBeenCalled();
});

it('does not submit a form while it is blocked', async () => {
  const submit = vi.fn((event: React.FormEvent) => event.preventDefault());
  render(
    <form onSubmit={submit}>
      <Button type="submit" blocked>Add it</Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(submit).not.toHaveBeenCalled();
});

it('is accessible, with an icon alone too', async () => {
  const { container } = render(
    <>
      <Button kind="action">Add it</Button>
      <IconButton label="Help" icon={<svg aria-hidden="true" />} />
    </>,
  );
  expect(screen.getByRole('button', { name: 'Help' })).toBeInTheDocument();
  await expectAccessible(container);
});
