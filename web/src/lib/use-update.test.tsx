import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useHold } from './use-hold';
import { useUpdate } from './use-update';

const waiting = { subscribe: () => () => {}, ready: () => true };

function Page({ text, updates = waiting }: { text: string; updates?: typeof waiting | null }) {
  useHold(text !== '');
  return <p>{useUpdate(updates) ? 'offered' : 'quiet'}</p>;
}

it('offers a newer version between turns only', () => {
  const { rerender } = render(<Page text="" />);
  expect(screen.getByText('offered')).toBeInTheDocument();
  act(() => rerender(<Page text="The bell" />));
  expect(screen.getByText('quiet')).toBeInTheDocument();
  act(() => rerender(<Page text="" />));
  expect(screen.getByText('offered')).toBeInTheDocument();
});

it('lets a page go that is gone itself', () => {
  const first = render(<Page text="The bell" />);
  first.unmount();
  render(<Page text="" />);
  expect(screen.getByText('offered')).toBeInTheDocument();
});

it('offers nothing where the browser keeps no pages', () => {
  render(<Page text="" updates={null} />);
  expect(screen.getByText('quiet')).toBeInTheDocument();
});
