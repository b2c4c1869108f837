import { describe, expect, it, vi } from 'vitest';
import { FakeClock, settle } from '../src/test/fake-clock';
import { whenReachable } from './when-reachable';

/** A browser that calls itself offline until the test says otherwise. */
function wait() {
  const clock = new FakeClock();
  const server = { there: false, looks: 0 };
  let online = () => {};
  const back = vi.fn<() => void>();
  const end = whenReachable(back, {
    answers: async () => {
      server.looks += 1;
      return server.there;
    },
    after: (ms, action) => clock.after(ms, action),
    online: (action) => {
      online = action;
      return () => (online = () => {});
    },
  });
  return { clock, server, back, end, online: () => online() };
}

describe('waiting for the server', () => {
  it('ends by itself when the server answers, though the browser never calls itself online', async () => {
    const { clock, server, back } = wait();
    await clock.pass(9_000);
    expect(back).not.toHaveBeenCalled();
    server.there = true;
    await clock.pass(60_000);
    expect(back).toHaveBeenCalledTimes(1);
    expect(server.looks).toBe(4);
  });

  it('looks at once when the browser calls itself online, and believes only the server', async () => {
    const { server, back, online } = wait();
    online();
    await settle();
    expect(server.looks).toBe(1);
    expect(back).not.toHaveBeenCalled();
    server.there = true;
    online();
    await settle();
    expect(back).toHaveBeenCalledTimes(1);
  });

  it('is over when it is called off', async () => {
    const { clock, server, back, end, online } = wait();
    end();
    server.there = true;
    online();
    await clock.pass(60_000);
    expect(back).not.toHaveBeenCalled();
    expect(server.looks).toBe(0);
  });
});
