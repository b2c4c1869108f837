import { systemClock } from '../realtime/clock';
import { openSeen } from '../realtime/seen';
import { Sight } from '../realtime/sight';

/** Where the worker keeps pictures; it is ours to empty. */
const PICTURES = 'pictures';

/** What this device has seen of its person. */
export function sight(): Sight {
  return new Sight(openSeen(), systemClock);
}

/** Pictures of somebody who is gone go too. */
export async function forgetPictures(): Promise<void> {
  await globalThis.caches?.delete(PICTURES);
}
