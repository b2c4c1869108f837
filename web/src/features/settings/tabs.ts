import type { Tier } from '../../lib/tier';

/** What can be set, each under its own address. */
export const TABS = ['reading', 'motion', 'keys', 'devices', 'privacy'] as const;

export type Tab = (typeof TABS)[number];

/** What of it is there for somebody: a picture book has no single keys, and who has no account no devices. */
export function tabsOf(tier: Tier, guest: boolean): Tab[] {
  return TABS.filter((tab) => !(tab === 'keys' && tier === 'kids') && !(tab === 'devices' && (guest || tier === 'kids')));
}
