import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { expectAccessible } from '../../test/axe';
import { Switch } from '../switch/switch';
import { Choice } from './choice';

function Light() {
  const [value, setValue] = useState<'day' | 'evening'>('day');
  const [easy, setEasy] = useState(false);
  return (
    <>
      <Choice label="Light" value={value} onChange={setValue} options={[{ value: 'day', label: 'Day' }, { value: 'evening', label: 'Evening' }]} />
      <Switch label="Easier reading" note="Larger letters." checked={easy} onChange={setEasy} />
    </>
  );
}

it('is chosen by press and by arrow keys', async () => {
  render(<Light />);
  await userEvent.click(screen.getByLabelText('Evening'));
  expect(screen.getByRole('radio', { name: 'Evening' })).toBeChecked();
  await userEvent.keyboard('{ArrowUp}');
  expect(screen.getByRole('radio', { name: 'Day' })).toBeChecked();
});

it('is switched by a key', async () => {
  const { container } = render(<Light />);
  const easy = screen.getByRole('switch', { name: 'Easier reading' });
  easy.focus();
  await userEvent.keyboard(' ');
  expect(easy).toBeChecked();
  await expectAccessible(container);
});
