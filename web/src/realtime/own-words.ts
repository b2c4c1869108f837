import { draftKey, type Draft, type Keep, type QueuedTurn } from './keep';

/** What somebody wrote that is on this device alone. */
export interface OwnWords {
  drafts: Draft[];
  turns: QueuedTurn[];
}

/** Reads it. Fails where the device does: then nobody is told that there is nothing. */
export async function ownWords({ drafts, outbox }: Pick<Keep, 'drafts' | 'outbox'>, writerId: string): Promise<OwnWords> {
  return {
    drafts: (await drafts.all()).filter((draft) => draft.writerId === writerId && draft.text.trim() !== ''),
    turns: (await outbox.all()).filter((turn) => turn.writerId === writerId),
  };
}

/** Removes it for good. */
export async function dropOwnWords({ drafts, outbox }: Pick<Keep, 'drafts' | 'outbox'>, writerId: string): Promise<void> {
  const own = await ownWords({ drafts, outbox }, writerId);
  for (const draft of await drafts.all()) if (draft.writerId === writerId) await drafts.delete(draftKey(draft));
  for (const turn of own.turns) await outbox.delete(turn.clientTurnId);
}
