import { describe, expect, it, vi } from 'vitest';
import { settle } from '../test/fake-clock';
import { FakeWire } from '../test/fake-wire';
import { LaterWire } from './later-wire';

describe('a wire whose code comes later', () => {
  it('connects when the code is there, and is heard from then on', async () => {
    const wire = new FakeWire();
    const later = new LaterWire(async () => wire);
    const heard: string[] = [];
    later.on('connect', () => heard.push('connect'));
    later.connect();
    expect(later.active).toBe(true);
    await settle();
    later.on('typing', () => heard.push('typing'));
    wire.emit('typing', {});
    wire.answer('story:join', () => 'joined');
    expect(await later.ask('story:join', {}, 1)).toBe('joined');
    expect(heard).toEqual(['connect', 'typing']);
  });

  it('stays away when it was closed before the code came', async () => {
    const wire = new FakeWire();
    const later = new LaterWire(async () => wire);
    later.connect();
    later.close();
    await settle();
    expect(wire.connected).toBe(false);
  });

  it('loads once, and says when the code did not come', async () => {
    const wire = new FakeWire();
    const load = vi.fn<() => Promise<FakeWire>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(wire);
    const later = new LaterWire(load);
    const failed = vi.fn();
    later.on('connect_error', failed);
    later.connect();
    later.connect();
    await settle();
    expect(load).toHaveBeenCalledTimes(1);
    expect(failed).toHaveBeenCalledTimes(1);
    expect(later.active).toBe(false);
    await expect(later.ask('story:join', {}, 1)).rejects.toThrow('no connection yet');
    later.connect();
    await settle();
    expect(wire.connected).toBe(true);
  });
});
