import { expect, it } from 'vitest';
import type { Member } from '../../api/types';
import { nearestToFire } from './circle';

const members = (count: number) => Array.from({ length: count }, (_, i) => ({ user_id: `u${i}`, pen_name: `P${i}`, ink: 'inkwell', avatar: '', host: i === 0 }) as Member);
const ids = (seated: readonly Member[]) => seated.map((member) => member.user_id);

it('gives everybody a place in a small circle, in the order of turns', () => {
  expect(ids(nearestToFire(members(5), 'u3'))).toEqual(['u0', 'u1', 'u2', 'u3', 'u4']);
});

it('draws whose turn it is and the next ones of a large circle', () => {
  expect(ids(nearestToFire(members(12), 'u10'))).toEqual(['u10', 'u11', 'u0', 'u1', 'u2']);
});

it('draws a large circle from its first seat while nobody of it has the turn', () => {
  expect(ids(nearestToFire(members(6), 'gone'))).toEqual(['u0', 'u1', 'u2', 'u3', 'u4']);
});
