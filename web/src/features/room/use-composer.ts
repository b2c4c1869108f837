import { useRef, useState } from 'react';
import type { Intent, Suggestion } from '../../api/types';
import { cutIntoTurns } from '../../lib/cut-into-turns';
import { characters, TURN_LIMIT } from '../../lib/limits';
import type { Tier } from '../../lib/tier';
import type { Returned } from '../../realtime/room';
import type { DraftField } from '../../realtime/use-draft';
import type { Rest } from '../../realtime/use-rest';

export interface Composing {
  draft: DraftField;
  intent: Intent;
  setIntent: (intent: Intent) => void;
  returned: Returned | null;
  dismiss: () => void;
  attach: (box: HTMLTextAreaElement | null) => void;
  length: number;
  limit: number;
  /** A text that is too long for one turn, while its writer is asked what to do with it. */
  long: { characters: number; parts: readonly string[] } | null;
  setLong: (text: string | null) => void;
  /** Puts the long text's first turn in the box and keeps the others. */
  cut: () => void;
  /** The turns of a long text that are still to come. */
  rest: Rest;
  /** Puts a suggestion in the box. */
  take: (suggestion: Suggestion) => void;
  /** Puts a refused turn back in the box. */
  takeBack: (returned: Returned) => void;
  /** Empties the box and gives what was in it. */
  release: () => { text: string; intent: Intent };
  focus: () => void;
}

/** The state of the writing box: the draft, what it is meant as, and what came back. */
export function useComposer(draft: DraftField, rest: Rest, tier: Tier): Composing {
  const [intent, setIntent] = useState<Intent>('write');
  const [returned, setReturned] = useState<Returned | null>(null);
  const [long, setLong] = useState<Composing['long']>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const focus = () => box.current?.focus();
  return {
    draft,
    intent,
    setIntent,
    returned,
    dismiss: () => setReturned(null),
    attach: (element) => void (box.current = element),
    length: characters(draft.text),
    limit: TURN_LIMIT[tier],
    long,
    setLong: (text) => setLong(text === null ? null : { characters: characters(text), parts: cutIntoTurns(text, TURN_LIMIT[tier]) }),
    cut: () => {
      const [first = '', ...others] = long?.parts ?? [];
      // The others first: what is in the box alone is seen, and would be missed by nobody who closes the page now.
      void rest.keep([...others, ...rest.parts], rest.parts.length > 0 ? rest.total + others.length : others.length + 1);
      draft.restore(first);
      setLong(null);
      focus();
    },
    rest,
    take: (suggestion) => {
      draft.write(draft.text.trim() === '' ? suggestion.text : `${draft.text.trimEnd()} ${suggestion.text}`);
      setIntent(suggestion.kind === 'twist' ? 'write' : suggestion.kind);
      focus();
    },
    takeBack: (back) => {
      setReturned(back);
      setIntent(back.intent === 'choose' ? 'write' : back.intent);
      draft.restore(draft.text.trim() === '' ? back.text : `${back.text}\n${draft.text}`);
    },
    release: () => {
      const text = draft.text.trim();
      draft.release();
      const [next, ...others] = rest.parts;
      if (next !== undefined) {
        draft.restore(next);
        void rest.keep(others, rest.total);
      }
      setReturned(null);
      // A suggestion brought its own.
      setIntent('write');
      return { text, intent };
    },
    focus,
  };
}
