import type { Intent } from '../../api/types';

/** What a turn can be meant as, in the order of their keys. */
export const INTENTS = ['write', 'say', 'do'] as const satisfies readonly Intent[];

export const INTENT_KEYS = { write: 'room.modeWrite', say: 'room.modeSay', do: 'room.modeDo' } as const;
