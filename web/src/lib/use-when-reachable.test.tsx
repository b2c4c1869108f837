import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useWhenReachable } from './use-when-reachable';

let there = false;
const look = vi.fn(async () => {
  if (!there) throw new TypeError('nobody there');
  return new Response('{}');
});

beforeEach(() => {
  there = false;
  look.mockClear();
  vi.useFakeTimers();
  vi.stubGlobal('fetch', look);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('calls once the server answers, and not before', async () => {
  const back = vi.fn();
  renderHook(() => useWhenReachable(true, back));
  await vi.advanceTimersByTimeAsync(6_500);
  expect(look).toHaveBeenCalledTimes(2);
  expect(back).not.toHaveBeenCalled();
  there = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(back).toHaveBeenCalledTimes(1);
});

it('looks at once when the browser says it is online', async () => {
  const back = vi.fn();
  renderHook(() => useWhenReachable(true, back));
  there = true;
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(back).toHaveBeenCalledTimes(1);
});

it('does not look while nothing waits, nor after that', async () => {
  const back = vi.fn();
  const { rerender, unmount } = renderHook(({ waiting }) => useWhenReachable(waiting, back), { initialProps: { waiting: false } });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(look).not.toHaveBeenCalled();
  rerender({ waiting: true });
  rerender({ waiting: false });
  there = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(back).not.toHaveBeenCalled();
  unmount();
});
