import { signOut } from '../api/me';
import { failureOf } from '../api/problems';
import { forgetBeginning } from '../features/start/kept-beginning';
import { forgetOwnStorage } from '../lib/own-storage';
import { dropOwnWords } from '../realtime/own-words';
import { openKeep } from '../realtime/keep';
import { tabs } from '../realtime/tabs';
import { forgetPictures, sight } from './sight';

/** Signs out, here and in the other tabs; nothing of this person stays on the device. `andThen`: what goes besides. */
export async function leave(personId: string, andThen: () => Promise<void> = async () => {}): Promise<void> {
  await signOut().catch((error) => {
    // Whose session has ended by itself is out already.
    if (failureOf(error).code !== 'unauthorized') throw error;
  });
  tabs.tell({ kind: 'left', personId });
  await forgetHere(personId);
  await andThen();
  // The landing page is not part of this client.
  window.location.assign('/');
}

/** Removes what this device keeps of somebody, words that were never sent as well. */
export async function forgetHere(personId: string): Promise<void> {
  await Promise.allSettled([dropOwnWords(openKeep(), personId), sight().forget(), forgetPictures()]);
  forgetOwnStorage();
  forgetBeginning(personId);
}
