import { createContext, use, type ReactNode } from 'react';
import type { Tier } from '../lib/tier';
import type { messages, MessageKey } from './messages';
import { t } from './t';
import type { Filling } from './wording';

const VoiceContext = createContext<Tier>('adults');

/** Everything inside speaks in this tier's voice. */
export function Voice({ tier, children }: { tier: Tier; children: ReactNode }) {
  return <VoiceContext value={tier}>{children}</VoiceContext>;
}

export function useTier(): Tier {
  return use(VoiceContext);
}

export type Words = <K extends MessageKey>(key: K, ...filling: Filling<(typeof messages)[K]>) => string;

/** `t` in the voice of the place it is called from. */
export function useWords(): Words {
  const tier = useTier();
  return (key, ...filling) => t(key, tier, ...filling);
}
