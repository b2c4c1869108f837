import { untilItComes } from '../../lib/lazy-part';

/** Parts of the room that are shown at a press. */
const PARTS: (() => Promise<unknown>)[] = [
  () => import('../../components/refusal/refusal'),
  () => import('../../components/menu/menu'),
  () => import('./passage-editor'),
  () => import('./closed-story'),
  () => import('./rename-dialog'),
  () => import('./trash-dialog'),
  () => import('./mind-panel'),
  () => import('./takes-panel'),
  () => import('./settings-panel'),
  () => import('./talk-panel'),
  () => import('./turn-time'),
  () => import('./round'),
  () => import('./fold-edge'),
  () => import('./give-turn'),
];

/** Brings the room's remaining code, one after another: nobody waits for it yet. */
export async function fetchParts(): Promise<void> {
  for (const part of PARTS) await untilItComes(part);
}
