import type { User } from '../api/types';
import { leave } from './leave';
import { forgetPictures, sight } from './sight';

/** Removes the copies of what the server has; what it has not stays. */
export async function dropCopies(me: User): Promise<void> {
  await sight().forget();
  await forgetPictures();
  // Somebody is still here, and what they open next is kept again.
  await sight().arrive(me);
}

/** Signs out and removes all that Fireside keeps here: how pages look, the client's own files and who keeps them. */
export async function forgetDevice(personId: string): Promise<void> {
  await leave(personId, async () => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('fireside.')) localStorage.removeItem(key);
    for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name);
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    for (const worker of workers) await worker.unregister();
  });
}
