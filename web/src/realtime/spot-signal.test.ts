import { describe, expect, it } from 'vitest';
import { FakeClock } from '../test/fake-clock';
import { SpotSignal, type Spot } from './spot-signal';

function signal() {
  const clock = new FakeClock();
  const told: Spot[] = [];
  return { clock, told, spot: new SpotSignal(clock, (spot) => told.push(spot)) };
}

describe('p66 where one is', () => {
  it('is told when one has been there for a second', async () => {
    const { clock, told, spot } = signal();
    spot.joined();
    spot.at('reading');
    await clock.pass(999);
    expect(told).toEqual([]);
    await clock.pass(1);
    expect(told).toEqual(['reading']);
    spot.at('here');
    spot.at('reading');
    await clock.pass(5_000);
    expect(told).toEqual(['reading']);
    spot.at('here');
    await clock.pass(1_000);
    expect(told).toEqual(['reading', 'here']);
  });

  it('is told again to who takes one to be here for having joined', async () => {
    const { clock, told, spot } = signal();
    spot.joined();
    await clock.pass(1_000);
    expect(told).toEqual([]);
    spot.at('reading');
    await clock.pass(1_000);
    spot.joined();
    await clock.pass(1_000);
    expect(told).toEqual(['reading', 'reading']);
  });

  it('is told to nobody when the room is closed', async () => {
    const { clock, told, spot } = signal();
    spot.at('reading');
    spot.stop();
    await clock.pass(5_000);
    expect(told).toEqual([]);
  });
});
