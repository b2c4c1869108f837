import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { expectAccessible } from '../../test/axe';
import { Choice } from './choice';
import { PictureChoice } from './picture-choice';

function Light() {
  const [value, setValue] = useState<'day' | 'evening'>('day');
  return <Choice label="Light" value={value} onChange={setValue} options={[{ value: 'day', label: 'Day' }, { value: 'evening', label: 'Evening' }]} />;
}

it('is chosen by press and by arrow keys', async () => {
  const { container } = render(<Light />);
  await userEvent.click(screen.getByLabelText('Evening'));
  expect(screen.getByRole('radio', { name: 'Evening' })).toBeChecked();
  await userEvent.keyboard('{ArrowUp}');
  expect(screen.getByRole('radio', { name: 'Day' })).toBeChecked();
  await expectAccessible(container);
});

it('is of pictures too, and hears when the chosen one is pressed again', async () => {
  const chosen: string[] = [];
  const { container } = render(
    <PictureChoice
      label="Who is it about?"
      value="fox"
      onChoose={(value) => chosen.push(value)}
      options={[{ value: 'fox', picture: null, words: 'a brave fox' }, { value: 'owl', picture: null, words: 'an early owl' }]}
    />,
  );
  expect(screen.getByRole('group', { name: 'Who is it about?' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: 'an early owl' }));
  await userEvent.click(screen.getByRole('radio', { name: 'a brave fox' }));
  expect(chosen).toEqual(['owl', 'fox']);
  await expectAccessible(container);
});
