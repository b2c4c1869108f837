import { lazyPart } from '../../lib/lazy-part';

/** How each house begins a story: with a first line, or with pictures. Nobody waits for the other's code. */
export const StartForm = lazyPart(() => import('./start-form'));
export const Wizard = lazyPart(() => import('./wizard'));
export const WizardFrame = lazyPart(() => import('./wizard-frame'));
export const WizardSteps = lazyPart(() => import('./wizard-steps'));
