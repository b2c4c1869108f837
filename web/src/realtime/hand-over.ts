import { draftKey, type Keep } from './keep';

/** A guest who signs in to an account they have brings along what is not sent yet, as the server brings their stories. */
export async function handOver({ drafts, outbox }: Pick<Keep, 'drafts' | 'outbox'>, from: string, writerId: string): Promise<void> {
  for (const turn of await outbox.all()) {
    if (turn.writerId === from) await outbox.put(turn.clientTurnId, { ...turn, writerId });
  }
  for (const draft of await drafts.all()) {
    if (draft.writerId !== from) continue;
    const own = { ...draft, writerId };
    await drafts.put(draftKey(own), own);
    await drafts.delete(draftKey(draft));
  }
}
