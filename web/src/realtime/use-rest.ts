import { useEffect, useState } from 'react';
import { systemClock } from './clock';
import { draftKey, type Keep } from './keep';

/** A long text that was cut into turns: what of it has not been in the box yet. */
export interface Rest {
  parts: readonly string[];
  /** How many turns the whole text came to. */
  total: number;
  /** Whether they are on this device; else they are gone with this page. */
  safe: boolean;
  /** Keeps these for later. */
  keep: (parts: readonly string[], total: number) => Promise<void>;
}

interface Kept {
  parts: readonly string[];
  total: number;
}

const NOTHING: Kept = { parts: [], total: 0 };

/** The rest of a long text, kept on this device until its turns are written. */
export function useRest({ drafts }: Pick<Keep, 'drafts'>, of: { writerId: string; storyId: string }): Rest {
  const [kept, setKept] = useState<Kept>(NOTHING);
  const [safe, setSafe] = useState(true);
  const key = `${draftKey(of)} rest`;

  useEffect(() => {
    drafts.get(key).then(
      (row) => row?.parts && setKept((now) => (now === NOTHING ? { parts: row.parts!, total: row.total ?? row.parts!.length } : now)),
      () => {},
    );
  }, [drafts, key]);

  return {
    ...kept,
    safe,
    keep: async (parts, total) => {
      setKept({ parts, total });
      const row = { ...of, text: '', parts: [...parts], total, savedAt: systemClock.now() };
      const done = parts.length > 0 ? drafts.put(key, row) : drafts.delete(key);
      await done.then(
        () => setSafe(true),
        () => setSafe(false),
      );
    },
  };
}
