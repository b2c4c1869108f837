import { useState } from 'react';
import { randomId } from '../../lib/random-id';
import type { Beginning } from './beginning';
import { forgetBeginning, keepBeginning, keptBeginning } from './kept-beginning';

export interface BeginningField {
  beginning: Beginning;
  /** Whether what is chosen and typed is on this device. */
  kept: boolean;
  change: (change: Partial<Beginning>) => void;
  /** One key for one wish, however often it is sent, after a reload too; another wish gets another. */
  keyFor: (wish: string) => string;
  /** The story is there: what is shown stays until its page is, and nothing of it is kept. */
  clear: () => void;
}

/** The story somebody is about to begin, kept on this device with every change. */
export function useBeginning(writerId: string): BeginningField {
  const [beginning, setBeginning] = useState(() => keptBeginning(writerId));
  const [kept, setKept] = useState(false);

  const keep = (next: Beginning) => {
    setBeginning(next);
    setKept(keepBeginning(writerId, next));
  };
  return {
    beginning,
    kept,
    change: (change) => keep({ ...beginning, ...change }),
    keyFor: (wish) => {
      if (beginning.once?.wish === wish) return beginning.once.key;
      const once = { wish, key: randomId() };
      keep({ ...beginning, once });
      return once.key;
    },
    clear: () => forgetBeginning(writerId),
  };
}
