import { writtenIn } from '../features/start/beginning';
import { keptBeginning } from '../features/start/kept-beginning';
import { openKeep } from '../realtime/keep';
import { ownWords } from '../realtime/own-words';

/** What somebody wrote that is on this device alone: turns and drafts, and the story they were about to begin. */
export async function onlyHere(personId: string): Promise<string[]> {
  // A device that cannot be read keeps nothing that could be lost.
  const { turns, drafts } = await ownWords(openKeep(), personId).catch(() => ({ drafts: [], turns: [] }));
  return [...[...turns, ...drafts].map(({ text }) => text), ...writtenIn(keptBeginning(personId))];
}
