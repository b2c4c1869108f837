import type { Effect } from './effect';
import { embers } from './embers';

/** Every effect there is. A new one is one file more, and one line here. */
export const EFFECTS = { embers } as const satisfies Record<string, Effect>;

export type EffectName = keyof typeof EFFECTS;
