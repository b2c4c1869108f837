import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { expectAccessible } from '../../test/axe';
import { SearchField } from './search-field';

function Page() {
  const [value, setValue] = useState('');
  return <SearchField label="Find a story" clearLabel="Clear" hint="/" value={value} onChange={setValue} />;
}

it('is cleared by its button, and one types on', async () => {
  const { container } = render(<Page />);
  const box = screen.getByRole('searchbox', { name: 'Find a story' });
  await userEvent.type(box, 'whale');
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(box).toHaveValue('');
  expect(screen.queryByRole('button')).toBeNull();
  expect(box).toHaveFocus();
  await expectAccessible(container);
});
