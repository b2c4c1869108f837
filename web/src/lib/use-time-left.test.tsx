import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { learnServerTime, serverNow } from './server-time';
import { useTimeLeft } from './use-time-left';

const DAY_MS = 86_400_000;
const NOON = Date.parse('2026-01-05T12:00:00.000Z');
const date = (at: number) => new Date(at).toUTCString();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  learnServerTime(date(Date.now()), Date.now(), Date.now());
});

describe('the time that is left', () => {
  it.each([['a day behind', -DAY_MS], ['right', 0], ['a day ahead', DAY_MS]])('p78 is the server’s where this clock is %s', (_name, off) => {
    vi.setSystemTime(NOON + off);
    learnServerTime(date(NOON), Date.now(), Date.now());
    const { result } = renderHook(() => useTimeLeft('2026-01-05T12:02:00.000Z'));
    expect(Math.abs(result.current! - 120_000)).toBeLessThanOrEqual(500);
    act(() => void vi.advanceTimersByTime(90_000));
    expect(Math.abs(result.current! - 30_000)).toBeLessThanOrEqual(1_500);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(result.current).toBe(0);
  });

  it('p78 learns nothing from a response without a time', () => {
    vi.setSystemTime(NOON);
    learnServerTime(date(NOON + DAY_MS), Date.now(), Date.now());
    const before = serverNow();
    learnServerTime(null, Date.now(), Date.now());
    learnServerTime('yesterday', Date.now(), Date.now());
    expect(serverNow()).toBe(before);
  });

  it('p78 takes the middle of the way there and back for the moment it was told', () => {
    learnServerTime(date(NOON), NOON - 4_000, NOON);
    expect(serverNow(NOON)).toBe(NOON + 2_500);
  });

  it('is none without a deadline', () => {
    expect(renderHook(() => useTimeLeft(null)).result.current).toBeNull();
  });
});
