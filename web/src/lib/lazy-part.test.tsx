import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazyPart } from './lazy-part';

afterEach(() => void vi.useRealTimers());

describe('a part of a page', () => {
  it('is asked for again while it does not come, and leaves the page standing', async () => {
    vi.useFakeTimers();
    const load = vi.fn(async () => ({ default: () => <p>Here it is.</p> }));
    load.mockRejectedValueOnce(new TypeError('offline')).mockRejectedValueOnce(new TypeError('offline'));
    const Part = lazyPart(load);
    render(
      <Suspense fallback={<p>What was there.</p>}>
        <Part />
      </Suspense>,
    );
    await act(() => vi.advanceTimersByTimeAsync(2_999));
    expect(screen.getByText('What was there.')).toBeInTheDocument();
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(screen.getByText('Here it is.')).toBeInTheDocument();
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('is there with the first paint when its code has been brought', async () => {
    const Part = lazyPart(async () => ({ default: () => <p>Here it is.</p> }));
    await Part.fetch();
    render(
      <Suspense fallback={<p>What was there.</p>}>
        <Part />
      </Suspense>,
    );
    expect(screen.getByText('Here it is.')).toBeInTheDocument();
  });

  it('cannot be brought while it cannot be had', async () => {
    const Part = lazyPart<object>(async () => Promise.reject(new TypeError('offline')));
    await expect(Part.fetch()).rejects.toThrow('offline');
  });
});
