import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { Voice } from '../../i18n/voice';
import type { ReadAloud } from '../../lib/read-aloud';
import { readsByItself } from '../../lib/reads-by-itself';
import { expectAccessible } from '../../test/axe';
import { FakeMouth, voice } from '../../test/fake-mouth';
import { ReadAloudSettings } from './read-aloud-settings';

let reader: ReadAloud;
vi.mock('../../lib/page-reader', () => ({ pageReader: () => reader }));

beforeEach(() => {
  document.documentElement.lang = 'en';
});

it('is off until somebody switches it on, and stays as it was left', async () => {
  reader = new FakeMouth().reader;
  const page = (
    <Voice tier="kids">
      <ReadAloudSettings />
    </Voice>
  );
  const { container, unmount } = render(page);
  const choice = screen.getByRole('switch', { name: 'Read to me by itself' });
  expect(choice).not.toBeChecked();
  expect(readsByItself()).toBe(false);
  await userEvent.click(choice);
  expect(readsByItself()).toBe(true);
  await expectAccessible(container);
  unmount();
  render(page);
  expect(screen.getByRole('switch')).toBeChecked();
  await userEvent.click(screen.getByRole('switch'));
  expect(readsByItself()).toBe(false);
});

it('is not there on a device without a voice', () => {
  const mouth = new FakeMouth([]);
  reader = mouth.reader;
  render(<ReadAloudSettings />);
  expect(screen.queryByRole('switch')).toBeNull();
  act(() => mouth.meet([voice('en-GB')]));
  expect(screen.getByRole('switch')).toBeInTheDocument();
});
