import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { expectAccessible } from '../../test/axe';
import { LazyMenu } from './lazy-menu';

it('opens on the first press, is walked by keys, and closes with Escape', async () => {
  const rename = vi.fn();
  render(
    <LazyMenu
      label="Story menu"
      icon={<svg aria-hidden="true" />}
      entries={[
        { id: 'rename', label: 'Rename', run: rename },
        { id: 'trash', label: 'Move to trash', run: () => {} },
      ]}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Story menu' }));
  await screen.findByRole('menuitem', { name: 'Rename' });
  await expectAccessible(screen.getByRole('menu'));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Story menu' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  expect(rename).toHaveBeenCalledTimes(1);
});
