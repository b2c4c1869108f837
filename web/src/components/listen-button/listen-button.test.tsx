import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { Voice } from '../../i18n/voice';
import type { ReadAloud } from '../../lib/read-aloud';
import { spoken, useHush, useReadNew } from '../../lib/use-read-aloud';
import { expectAccessible } from '../../test/axe';
import { FakeMouth, voice } from '../../test/fake-mouth';
import { SaidText } from '../said-text/said-text';
import { ListenButton } from './listen-button';

let mouth: FakeMouth;
let reader: ReadAloud;
vi.mock('../../lib/page-reader', () => ({ pageReader: () => reader }));

beforeEach(() => {
  document.documentElement.lang = 'en';
  mouth = new FakeMouth();
  reader = mouth.reader;
});

const TEXT = 'The bell rang. Who was there?';

function Page({ place = '' }: { place?: string }) {
  useHush(place);
  return (
    <Voice tier="kids">
      <p>
        <SaidText of="tale" text={TEXT} />
      </p>
      <ListenButton label="Read to me" words={[spoken('tale', TEXT)]} />
    </Voice>
  );
}

/** What is marked as being said. */
function marked(container: HTMLElement): string {
  return container.querySelector('.said')?.textContent ?? '';
}

it('reads at a press, marks what is said, and is accessible meanwhile', async () => {
  const { container } = render(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Read to me' }));
  expect(marked(container)).toBe('The bell rang.');
  act(() => mouth.saying.word(4));
  expect(marked(container)).toBe('bell');
  await expectAccessible(container);
  act(() => mouth.saying.end());
  act(() => mouth.saying.end());
  expect(marked(container)).toBe('');
  expect(screen.getByRole('button', { name: 'Read to me' })).toHaveFocus();
});

it.each(['press', 'Escape', 'another place', 'leaving'] as const)('is silent after %s', async (how) => {
  const { container, rerender, unmount } = render(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Read to me' }));
  if (how === 'press') await userEvent.click(screen.getByRole('button', { name: 'Stop reading' }));
  if (how === 'Escape') await userEvent.keyboard('{Escape}');
  if (how === 'another place') rerender(<Page place="where" />);
  if (how === 'leaving') unmount();
  expect(reader.said()).toBeNull();
  expect(marked(container)).toBe('');
});

it('is not there without a voice for the words, and comes with one', () => {
  mouth = new FakeMouth([voice('de-DE')]);
  reader = mouth.reader;
  render(<Page />);
  expect(screen.queryByRole('button')).toBeNull();
  act(() => mouth.meet([voice('en-US')]));
  expect(screen.getByRole('button', { name: 'Read to me' })).toBeInTheDocument();
});

it('is not there with nothing to read', () => {
  render(<ListenButton label="Read to me" words={[]} />);
  expect(screen.queryByRole('button')).toBeNull();
});

function News({ on, seq }: { on: boolean; seq: number }) {
  useReadNew(on, spoken(`passage-${seq}`, `Passage ${seq}.`));
  return null;
}

it('reads by itself what is new, for those who asked, and never what was there', () => {
  const { rerender } = render(<News on seq={1} />);
  expect(mouth.given).toEqual([]);
  rerender(<News on seq={2} />);
  rerender(<News on seq={2} />);
  expect(mouth.given.map(({ text }) => text)).toEqual(['Passage 2.']);
  rerender(<News on={false} seq={3} />);
  expect(mouth.given).toHaveLength(1);
});
