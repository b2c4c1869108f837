import type { Tier } from '../lib/tier';

/** What can be chosen for all cases at once, the usual first. It is in the address, so a link leads to exactly what one sees. */
export const CHOICES = {
  voice: ['adults', 'teens', 'kids', 'early'],
  light: ['day', 'evening'],
  language: ['en', 'de', 'ar', 'en-XA', 'ar-XB'],
  text: ['100', '150', '200'],
  width: ['full', '390', '320'],
  motion: ['full', 'reduced'],
} as const;

type Chosen = { [Name in keyof typeof CHOICES]: (typeof CHOICES)[Name][number] };

export interface Setting extends Chosen {
  /** The one component, by its name, or the one state, by its id, that is shown; else all. */
  only: string | null;
  /** Whether the first control of that state has the focus. */
  focus: boolean;
}

/** What an address asks for. Whatever it says that is no choice is as good as not said. */
export function settingOf(search: string): Setting {
  const asked = new URLSearchParams(search);
  const chosen = Object.entries(CHOICES).map(([name, values]) => [name, values.find((value) => value === asked.get(name)) ?? values[0]]);
  return { ...(Object.fromEntries(chosen) as unknown as Chosen), only: asked.get('only'), focus: asked.has('focus') };
}

/** The address of a setting: what is usual is left out. */
export function searchOf({ only, focus, ...chosen }: Setting): string {
  const unusual = Object.entries(chosen).filter(([name, value]) => value !== CHOICES[name as keyof Chosen][0]);
  return `?${new URLSearchParams([...unusual, ...(only ? [['only', only]] : []), ...(focus ? [['focus', '']] : [])] as [string, string][])}`;
}

export function tierOf({ voice }: Pick<Setting, 'voice'>): Tier {
  return voice === 'early' ? 'kids' : voice;
}
