import { i18n } from '@lingui/core';
import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { Tier } from '../lib/tier';
import { formatOf, type Language, spokenLanguage } from './language';
import { say } from './say';
import { common } from './words/common';
import { problems } from './words/problems';
import type { Catalogue, Filling, VoiceName } from './wording';

const VoiceContext = createContext<VoiceName>('adults');

interface Props {
  tier: Tier;
  /** Whether a Kids house uses its easier words. */
  early?: boolean;
  children: ReactNode;
}

/** Everything inside speaks in this tier's voice. */
export function Voice({ tier, early = false, children }: Props) {
  return <VoiceContext value={tier === 'kids' && early ? 'early' : tier}>{children}</VoiceContext>;
}

export function useTier(): Tier {
  const voice = use(VoiceContext);
  return voice === 'early' ? 'kids' : voice;
}

/** The language that is spoken. */
export function useLanguage(): Language {
  return useSyncExternalStore(onChange, spokenLanguage);
}

/** What `Intl` writes numbers, dates and lists in. */
export function useFormat(): string {
  return formatOf(useLanguage());
}

function onChange(heard: () => void): () => void {
  return i18n.on('change', heard);
}

/** The words that every page has at hand. */
type Everywhere = typeof common & typeof problems;
const everywhere: Catalogue = { ...common, ...problems };

/** Gives the words for a key, its gaps filled. `Own` are words that a part of the client brings along. */
export type Words<Own extends Catalogue = Everywhere> = <K extends keyof (Everywhere & Own)>(
  key: K,
  ...filling: Filling<(Everywhere & Own)[K]>
) => string;

/** The words in the voice of the place it is called from and in the language that is spoken. The one seam through which all copy passes. */
export function useWords<Own extends Catalogue = Everywhere>(own?: Own): Words<Own> {
  const voice = use(VoiceContext);
  useLanguage();
  return (key, ...filling) => say(key as string, (own?.[key] ?? everywhere[key])!, voice, filling[0]);
}
