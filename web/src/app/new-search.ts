import { type Tier, TIERS } from '../lib/tier';

export interface NewSearch {
  /** Whom the story is for; says also in whose house it is begun. */
  for?: Tier;
  /** The step of a child's sentence. */
  step?: 'who' | 'where' | 'trouble';
}

const STEPS = ['who', 'where', 'trouble'] as const;

export function parseNewSearch(search: Record<string, unknown>): NewSearch {
  // Both keys are always set: what is left out here would pass through as it came.
  return { for: TIERS.find((tier) => tier === search.for), step: STEPS.find((step) => step === search.step) };
}
