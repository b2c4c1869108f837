import type { ReactNode } from 'react';
import type { Tier } from '../lib/tier';

/** A component in the states it can be in. It lies beside the component, as `button.cases.tsx` beside `button.tsx`. */
export interface Cases {
  /** What is shown, by the name of the state. */
  states: Readonly<Record<string, ReactNode>>;
  /** It takes the whole page, so each state is shown by itself. */
  alone?: boolean;
  /** It stands on the bare ground of a page; else on a panel. */
  ground?: 'bare';
  /** The houses it is made for; else all. */
  tiers?: readonly Tier[];
}

/** Marks that are piled on letters. */
const PILE = '\u0300\u0336\u0351\u0321\u0327';

/** Words that break layouts which were only tried with short ones. */
const TEXTS = {
  'long words': 'The lighthouse keeper’s granddaughter, who counted the ships by their lanterns until every one of them had come home, and then counted again.',
  'one long word': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'Zalgo': [...'The tide is late'].map((letter) => letter + PILE).join(''),
  'Arabic': 'كان دفتر الملح مفتوحًا على الصفحة الأخيرة.',
} as const;

/** One state for each of the texts that break layouts. */
export function inHardWords(of: (text: string) => ReactNode): Record<string, ReactNode> {
  return Object.fromEntries(Object.entries(TEXTS).map(([name, text]) => [name, of(text)]));
}

/** A picture that needs no server. */
export const PICTURE = `data:image/svg+xml,${encodeURIComponent("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'><path fill='#274c77' d='M0 0h4v3H0Z'/><path fill='#f2a65a' d='M0 2q2-1 4 0v1H0Z'/></svg>")}`;
