import { randomFrom } from '../../lib/seed';
import type { Dot, Effect } from './effect';

/** Where the fire is, as shares of the layer. */
const FIRE = { x: 0.5, y: 0.78 };
/** The colours of a spark as it rises and cools: WEB's light of the fire, from its heart outwards. */
const COOLING = ['#ffdf9e', '#ffc36b', '#f0873a', '#b5531c'] as const;
/** The shortest life of a spark, and by how much the longest is longer, in seconds. */
const LIFE_S = { least: 2.4, spread: 2.6 };

/** Sparks that rise from a fire, sway and go out. */
export const embers: Effect = {
  id: 'embers',
  most: { phone: 10, desk: 22 },
  dots(seconds, most, vigour) {
    return Array.from({ length: most }, (_, i) => spark(i, seconds, vigour)).filter((dot) => dot !== null);
  },
};

/** One of the sparks at one moment; null while it has no light. Each life of it is another one. */
function spark(index: number, seconds: number, vigour: number): Dot | null {
  const [pace, phase] = numbers(index, 0);
  const life = LIFE_S.least + LIFE_S.spread * pace!;
  const lives = seconds / life + phase!;
  const [born, side, rise, sway, size] = numbers(index, 1 + Math.floor(lives));
  if (born! >= vigour) return null;
  const age = lives % 1;
  const alpha = Math.min(1, age * 7) * (1 - age) ** 1.3;
  return {
    x: FIRE.x + (side! - 0.5) * (0.1 + 0.34 * age) + Math.sin((age * 1.4 + sway!) * 2 * Math.PI) * 0.025 * age,
    y: FIRE.y - (0.42 + 0.36 * rise!) * age ** 0.85,
    radius: 0.7 + 1.1 * size! * (1 - 0.5 * age),
    alpha,
    color: COOLING[Math.min(COOLING.length - 1, Math.floor(age * COOLING.length))]!,
  };
}

function numbers(index: number, life: number): number[] {
  const next = randomFrom(index * 7_919 + life * 104_729);
  return Array.from({ length: 5 }, next);
}
