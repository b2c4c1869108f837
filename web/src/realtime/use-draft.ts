import { useEffect, useRef, useState } from 'react';
import { systemClock } from './clock';
import { DraftKeeper } from './drafts';
import type { Keep } from './keep';

export interface DraftField {
  text: string;
  /** Whether what is typed is safe on this device. */
  kept: boolean;
  write: (text: string) => void;
}

/** The composer's text, kept on this device while it is typed. */
export function useDraft(keep: Pick<Keep, 'drafts'>, storyId: string): DraftField {
  const [keeper] = useState(() => new DraftKeeper(keep.drafts, systemClock, storyId));
  const [text, setText] = useState('');
  const [kept, setKept] = useState(false);
  const touched = useRef(false);

  useEffect(() => {
    void keeper.read().then((draft) => {
      if (touched.current || draft === '') return;
      setText(draft);
      setKept(true);
    });
    const leave = () => void keeper.save();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
    };
  }, [keeper]);

  const write = (next: string) => {
    touched.current = true;
    setText(next);
    setKept(false);
    keeper.change(next, () => setKept(next !== ''));
  };
  return { text, kept, write };
}
