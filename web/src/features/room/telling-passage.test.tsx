import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { speak } from '../../i18n/language';
import { Voice } from '../../i18n/voice';
import { emberSegment } from '../../test/stories';
import { Passage } from './passage';
import { TellingPassage } from './telling-passage';

afterEach(() => act(() => speak('en')));

it('is told in the language and direction that it stands in afterwards, whatever the page speaks', async () => {
  await speak('ar');
  const text = 'The bell rang.';
  const person = { id: '', name: 'Ember', avatar: '', ink: '' };
  render(
    <Voice tier="adults">
      <TellingPassage text={text} complete pace="complete" first={false} hurried={false} onSettled={() => {}} />
      <Passage segment={emberSegment(3, { text })} person={person} first={false} />
    </Voice>,
  );
  const [told, stands] = screen.getAllByRole('article').map((passage) => passage.querySelector('p:not([hidden])'));
  for (const name of ['lang', 'dir']) expect(told?.getAttribute(name), name).toBe(stands?.getAttribute(name));
  expect(told).toHaveAttribute('lang', 'en');
});
