import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { expectAccessible } from '../../test/axe';
import Dialog from './dialog';

it('asks in a dialog that Escape answers with no', async () => {
  const close = vi.fn();
  render(
    <Dialog title="Move to the trash?" onClose={close}>
      <p>It can be restored.</p>
    </Dialog>,
  );
  const dialog = screen.getByRole('dialog', { name: 'Move to the trash?' });
  await expectAccessible(dialog);
  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalled();
});
