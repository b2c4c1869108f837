import { useEffect } from 'react';
import type { ChatItem } from '../api/types';
import { keepSeenTalk, seenTalk } from '../lib/seen-talk';
import { unseen } from './talk';

/** How much others have said since one looked. This device remembers when that was. */
export function useUnseenTalk(talk: readonly ChatItem[], storyId: string, myId: string, open: boolean): number {
  const last = talk.at(-1)?.id;
  useEffect(() => {
    if (open && last !== undefined) keepSeenTalk(storyId, last);
  }, [open, last, storyId]);
  return open ? 0 : unseen(talk, seenTalk(storyId), myId);
}
