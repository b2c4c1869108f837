import { KidsComposer, ReadToMe } from '../features/room/kids-parts';
import type { Tier } from '../lib/tier';

/** The code of what a tier's room shows at once and others do not; loaded beside the story, so that nobody waits twice. */
export async function roomCodeOf(tier: Tier): Promise<void> {
  if (tier === 'kids') await Promise.all([KidsComposer.fetch(), ReadToMe.fetch()]);
}
