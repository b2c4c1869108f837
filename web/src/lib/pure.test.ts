import { describe, expect, it } from 'vitest';
import { characters } from './limits';
import { DEFAULT_LOOK, rememberedLook, rememberLook } from './look';
import { randomId } from './random-id';
import { randomFrom, seedOf } from './seed';
import { stampPath } from './stamp';
import { lightFor, type LightChoice, type Tier } from './tier';

describe('the light', () => {
  it.each<[Tier, LightChoice, number, boolean, 'day' | 'evening']>([
    ['adults', 'system', 12, false, 'day'],
    ['adults', 'system', 18, false, 'evening'],
    ['adults', 'system', 5, false, 'evening'],
    ['adults', 'system', 12, true, 'evening'],
    ['adults', 'day', 23, true, 'day'],
    ['teens', 'system', 20, false, 'day'],
    ['teens', 'system', 12, true, 'evening'],
    ['teens', 'evening', 12, false, 'evening'],
    ['kids', 'evening', 12, false, 'evening'],
    ['kids', 'system', 12, false, 'day'],
    ['kids', 'system', 19, false, 'evening'],
    ['kids', 'day', 23, true, 'day'],
  ])('of %s who chose %s at %i, dark %s, is %s', (tier, choice, hour, dark, light) => {
    expect(lightFor(tier, choice, hour, dark)).toBe(light);
  });
});

describe('the look of the last visit', () => {
  it('comes back', () => {
    rememberLook({ ...DEFAULT_LOOK, tier: 'kids', textScale: 140 });
    expect(rememberedLook()).toMatchObject({ tier: 'kids', textScale: 140 });
  });

  it.each(['{', 'null', '7'])('is the plain one when %s is kept', (kept) => {
    localStorage.setItem('fireside.look', kept);
    expect(rememberedLook()).toEqual(DEFAULT_LOOK);
  });
});

describe('characters', () => {
  it.each([
    ['abc', 3],
    ['🔥', 1],
    ['é', 1],
    ['', 0],
  ])('of %j are %i, as the server counts', (text, count) => {
    expect(characters(text)).toBe(count);
  });
});

describe('ids', () => {
  it('are UUIDs and differ', () => {
    const ids = new Set(Array.from({ length: 50 }, randomId));
    expect(ids.size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('are UUIDs also on plain HTTP', () => {
    const whole = crypto.randomUUID;
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    expect(randomId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    Object.defineProperty(crypto, 'randomUUID', { value: whole, configurable: true });
  });
});

describe('pictures from a name', () => {
  it('are the same for the same name and others for others', () => {
    expect(stampPath(seedOf('Noor'))).toBe(stampPath(seedOf('Noor')));
    expect(stampPath(seedOf('Noor'))).not.toBe(stampPath(seedOf('Jae')));
  });

  it('come from numbers in 0..1', () => {
    const next = randomFrom(seedOf('Ember'));
    for (let i = 0; i < 200; i += 1) {
      const value = next();
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
    }
  });
});
