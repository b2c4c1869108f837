import { useRef, useState } from 'react';
import type { Intent, Suggestion } from '../../api/types';
import { characters, TURN_LIMIT } from '../../lib/limits';
import type { Tier } from '../../lib/tier';
import type { Returned } from '../../realtime/room';
import type { DraftField } from '../../realtime/use-draft';

export interface Composing {
  draft: DraftField;
  intent: Intent;
  setIntent: (intent: Intent) => void;
  returned: Returned | null;
  dismiss: () => void;
  attach: (box: HTMLTextAreaElement | null) => void;
  length: number;
  limit: number;
  /** Puts a suggestion in the box. */
  take: (suggestion: Suggestion) => void;
  /** Puts a refused turn back in the box. */
  takeBack: (returned: Returned) => void;
  /** Empties the box and gives what was in it. */
  release: () => { text: string; intent: Intent };
  focus: () => void;
}

/** The state of the writing box: the draft, what it is meant as, and what came back. */
export function useComposer(draft: DraftField, tier: Tier): Composing {
  const [intent, setIntent] = useState<Intent>('write');
  const [returned, setReturned] = useState<Returned | null>(null);
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
    take: (suggestion) => {
      draft.write(draft.text.trim() === '' ? suggestion.text : `${draft.text.trimEnd()} ${suggestion.text}`);
      setIntent(suggestion.kind === 'twist' ? 'write' : suggestion.kind);
      focus();
    },
    takeBack: (back) => {
      setReturned(back);
      setIntent(back.intent === 'choose' ? 'write' : back.intent);
      draft.write(draft.text.trim() === '' ? back.text : `${back.text}\n${draft.text}`);
    },
    release: () => {
      const text = draft.text.trim();
      draft.write('');
      setReturned(null);
      // A suggestion brought its own.
      setIntent('write');
      return { text, intent };
    },
    focus,
  };
}
