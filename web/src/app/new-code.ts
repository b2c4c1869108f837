import { StartForm, Wizard, WizardFrame, WizardSteps } from '../features/start/start-parts';
import type { Tier } from '../lib/tier';

/**
 * The code by which a house begins a story, loaded beside who is there, so that the page never stands empty under its
 * heading. What cannot be had now comes by itself later, where it is shown.
 */
export async function newCodeOf(tier: Tier): Promise<void> {
  const parts = tier === 'kids' ? [WizardFrame, WizardSteps, Wizard] : [StartForm];
  await Promise.allSettled(parts.map((part) => part.fetch()));
}
