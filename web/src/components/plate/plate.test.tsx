import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../test/axe';
import { Plate } from './plate';

afterEach(() => {
  delete document.documentElement.dataset.mode;
});

const first = { url: '/assets/a?sig=1', alt: 'A lighthouse on a rock' };

it('says what is coming while there is no picture', () => {
  render(<Plate picture={null} drawing waitingLabel="The picture is being drawn" />);
  expect(screen.getByText('The picture is being drawn')).toBeInTheDocument();
});

it('keeps the last picture until the next has come in', () => {
  const { container, rerender } = render(<Plate picture={first} drawing={false} waitingLabel="" />);
  fireEvent.transitionEnd(screen.getByAltText(first.alt));
  rerender(<Plate picture={{ url: '/assets/b', alt: 'A whale' }} drawing={false} waitingLabel="" />);
  expect([...container.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([first.url, '/assets/b']);
});

it('does not fetch a picture again because its signature changed', () => {
  const { container, rerender } = render(<Plate picture={first} drawing={false} waitingLabel="" />);
  fireEvent.transitionEnd(screen.getByAltText(first.alt));
  rerender(<Plate picture={{ ...first, url: '/assets/a?sig=2' }} drawing={false} waitingLabel="" />);
  expect([...container.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([first.url]);
});

it('says when a link has run out', async () => {
  const stale = vi.fn();
  const { container } = render(<Plate picture={first} drawing={false} waitingLabel="" onStale={stale} />);
  fireEvent.error(screen.getByAltText(first.alt));
  expect(stale).toHaveBeenCalled();
  await expectAccessible(container);
});

it('shows the edition that suits the light of the page, and the day’s where that does not come', async () => {
  const printed = { ...first, evening_url: '/assets/a/evening?sig=1' };
  const { container } = render(<Plate picture={printed} drawing={false} waitingLabel="" />);
  const urls = () => [...container.querySelectorAll('img')].map((image) => image.getAttribute('src'));
  fireEvent.transitionEnd(screen.getByAltText(first.alt));
  expect(urls()).toEqual([first.url]);
  await act(async () => {
    document.documentElement.dataset.mode = 'evening';
  });
  expect(urls()).toEqual([first.url, printed.evening_url]);
  fireEvent.error(screen.getByAltText(first.alt));
  expect(urls()).toEqual([first.url]);
});
