import { useEffect, useRef, useState } from 'react';
import { systemClock } from './clock';
import { DraftKeeper } from './drafts';
import { draftKey, type Keep } from './keep';
import { tabs } from './tabs';

export interface DraftField {
  text: string;
  /** Whether what is typed is safe on this device. */
  kept: boolean;
  write: (text: string) => void;
  /** Writes what nobody types, and is nowhere else: it is kept without waiting for a pause. */
  restore: (text: string) => void;
  /** Empties the box by sending what is in it. */
  release: () => void;
  /** What was sent is safe elsewhere. */
  forget: (text: string) => void;
}

/** The composer's text, kept on this device while it is typed. */
export function useDraft(keep: Pick<Keep, 'drafts'>, of: { writerId: string; storyId: string }): DraftField {
  const [keeper] = useState(() => new DraftKeeper(keep.drafts, systemClock, of));
  const [text, setText] = useState('');
  const [kept, setKept] = useState(false);
  /** The wording that all tabs have; who has typed on since keeps their own. */
  const shared = useRef('');
  const shown = useRef('');
  const key = draftKey(of);

  useEffect(() => {
    void keeper.read().then((draft) => {
      if (draft === '') return;
      setText(draft);
      setKept(true);
      shared.current = draft;
      shown.current = draft;
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

  useEffect(
    () =>
      tabs.hear((news) => {
        if (news.kind !== 'draft' || news.key !== key || shown.current !== shared.current) return;
        keeper.adopt(news.text, news.sent);
        shared.current = news.text;
        shown.current = news.text;
        setText(news.text);
        setKept(news.text !== '');
      }),
    [keeper, key],
  );

  const show = (next: string) => {
    setText(next);
    setKept(false);
    shown.current = next;
  };
  const settle = (next: string) => {
    setKept(true);
    agree(next);
  };
  const agree = (next: string, sent = false) => {
    shared.current = next;
    tabs.tell({ kind: 'draft', key, text: next, sent });
  };
  const write = (next: string) => {
    show(next);
    keeper.change(next, () => settle(next));
    if (next === '') agree(next);
  };
  return {
    text,
    kept,
    write,
    restore: (next) => {
      write(next);
      keeper.saveNow(() => settle(next));
    },
    release: () => {
      show('');
      keeper.release();
      agree('', true);
    },
    forget: (sent) => void keeper.forget(sent),
  };
}
