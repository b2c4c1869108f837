import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reach } from './reach';

let says: boolean;
let there: boolean;
const ask = vi.fn(async () => there);

beforeEach(() => {
  [says, there] = [true, true];
  ask.mockClear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function watched() {
  const reach = new Reach({ says: () => says, ask });
  const heard: boolean[] = [];
  const stop = reach.subscribe(() => heard.push(reach.now()));
  return { reach, heard, stop };
}

const tell = (event: 'online' | 'offline') => window.dispatchEvent(new Event(event));

describe('whether the server can be reached', () => {
  it('is not asked while the browser says it has a network', async () => {
    const { reach, heard } = watched();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([reach.now(), heard, ask.mock.calls.length]).toEqual([true, [], 0]);
  });

  it('is not doubted because a browser believes to be without a network beside its server', async () => {
    says = false;
    const { reach, heard } = watched();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([reach.now(), heard]).toEqual([true, []]);
    there = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(heard).toEqual([false]);
  });

  it('comes back without the browser saying so', async () => {
    [says, there] = [false, false];
    const { heard } = watched();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(heard).toEqual([false]);
    there = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(heard).toEqual([false, true]);
  });

  it('follows the browser where that tells', async () => {
    const { heard } = watched();
    [says, there] = [false, false];
    tell('offline');
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([false]);
    says = true;
    tell('online');
    expect(heard).toEqual([false, true]);
  });

  it('asks nobody once nobody watches', async () => {
    [says, there] = [false, false];
    const { stop } = watched();
    await vi.advanceTimersByTimeAsync(0);
    stop();
    ask.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).not.toHaveBeenCalled();
  });
});
