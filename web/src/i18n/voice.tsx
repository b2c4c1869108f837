import { createContext, use, type ReactNode } from 'react';
import type { Tier } from '../lib/tier';
import { common } from './words/common';
import { problems } from './words/problems';
import { room } from './words/room';
import { say, type Catalogue, type Filling } from './wording';

const VoiceContext = createContext<Tier>('adults');

/** Everything inside speaks in this tier's voice. */
export function Voice({ tier, children }: { tier: Tier; children: ReactNode }) {
  return <VoiceContext value={tier}>{children}</VoiceContext>;
}

export function useTier(): Tier {
  return use(VoiceContext);
}

/** The words that every page has at hand. */
type Everywhere = typeof common & typeof room & typeof problems;
const everywhere: Catalogue = { ...common, ...room, ...problems };

/** Gives the words for a key, its gaps filled. `Own` are words that a part of the client brings along. */
export type Words<Own extends Catalogue = Everywhere> = <K extends keyof (Everywhere & Own)>(
  key: K,
  ...filling: Filling<(Everywhere & Own)[K]>
) => string;

/** The words in the voice of the place it is called from. The one seam through which all copy passes. */
export function useWords<Own extends Catalogue = Everywhere>(own?: Own): Words<Own> {
  const tier = useTier();
  return (key, ...filling) => say(own?.[key] ?? everywhere[key], tier, filling[0]);
}
