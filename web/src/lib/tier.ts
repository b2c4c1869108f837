/** Whom something is made for, the youngest first. The same words as the server's. */
export const TIERS = ['kids', 'teens', 'adults'] as const;

export type Tier = (typeof TIERS)[number];

/** The light a page stands in. */
export type Light = 'day' | 'evening';

/** What a person chose: to follow the time of day, or one light always. */
export type LightChoice = 'system' | Light;

/** Evening for grown-ups, and dusk for children, begin at six by the local clock. */
const EVENING_FROM_HOUR = 18;
const EVENING_UNTIL_HOUR = 6;

/** The light for a tier. A zine goes by the device alone. */
export function lightFor(tier: Tier, choice: LightChoice, hour: number, prefersDark: boolean): Light {
  if (choice !== 'system') return choice;
  const late = hour >= EVENING_FROM_HOUR || hour < EVENING_UNTIL_HOUR;
  return prefersDark || (tier !== 'teens' && late) ? 'evening' : 'day';
}
