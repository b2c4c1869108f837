import type { Tier } from '../lib/tier';
import type { Cases } from './cases';

export interface Entry extends Cases {
  /** `button`; in an address, and for a reader. */
  name: string;
  /** Where it lies: `components/button`. */
  folder: string;
}

const found = import.meta.glob<Cases>('../{components,features}/*/*.cases.tsx', { eager: true, import: 'default' });

/** Every component that shows its states, in the order of their folders. */
export const ENTRIES: readonly Entry[] = Object.entries(found).map(([path, cases]) => {
  const [, layer, folder, file] = path.split('/') as [string, string, string, string];
  return { ...cases, name: file.replace('.cases.tsx', ''), folder: `${layer}/${folder}` };
});

/** What is there in a house. */
export function entriesFor(tier: Tier): Entry[] {
  return ENTRIES.filter(({ tiers }) => tiers?.includes(tier) ?? true);
}

/** The address of a state within the gallery: `button.blocked`. */
export function stateId(entry: Entry, state: string): string {
  return `${entry.name}.${state.replaceAll(/\W+/g, '-').toLowerCase()}`;
}
