import type { Tier } from '../lib/tier';
import { messages, type MessageKey } from './messages';
import { say, type Filling } from './wording';

/** The words for a key in a tier's voice. The one seam through which all copy passes. */
export function t<K extends MessageKey>(key: K, tier: Tier, ...filling: Filling<(typeof messages)[K]>): string {
  return say(messages[key], tier, filling[0]);
}
