import { describe, expect, it, vi } from 'vitest';
import { Updates } from './updates';

class FakeWorker extends EventTarget {
  state = 'installing';
  readonly told: unknown[] = [];
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  readonly update = vi.fn(async () => {});
  find(): FakeWorker {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
}

async function updatesOf(guarded: boolean) {
  const registration = new FakeRegistration();
  const container = Object.assign(new EventTarget(), { controller: guarded ? {} : null, register: async () => registration });
  const reload = vi.fn();
  const time = { ms: 0 };
  const updates = new Updates({ container: container as unknown as ServiceWorkerContainer, reload, now: () => time.ms });
  await updates.start('/service-worker.js');
  return { updates, registration, container, reload, time };
}

describe('a newer version', () => {
  it('is found when it is here, and taken when somebody says so', async () => {
    const { updates, registration, container, reload } = await updatesOf(true);
    const watcher = vi.fn();
    updates.subscribe(watcher);
    const worker = registration.find();
    expect(updates.ready()).toBe(false);
    registration.waiting = worker;
    worker.become('installed');
    expect(updates.ready()).toBe(true);
    expect(watcher).toHaveBeenCalledOnce();
    updates.take();
    expect(worker.told).toEqual(['take-over']);
    expect(reload).not.toHaveBeenCalled();
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is no news with the first visit', async () => {
    const { updates, registration, container, reload } = await updatesOf(false);
    registration.find().become('installed');
    container.dispatchEvent(new Event('controllerchange'));
    expect(updates.ready()).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });

  it('that another tab went over to does not load this page under somebody’s words', async () => {
    const { updates, container, reload } = await updatesOf(true);
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).not.toHaveBeenCalled();
    expect(updates.ready()).toBe(true);
    updates.take();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is asked for now and then', async () => {
    const { updates, registration, time } = await updatesOf(true);
    updates.look();
    expect(registration.update).not.toHaveBeenCalled();
    time.ms += 16 * 60_000;
    updates.look();
    updates.look();
    expect(registration.update).toHaveBeenCalledOnce();
  });
});
