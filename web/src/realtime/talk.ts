import type { ChatItem } from '../api/types';

/** What was said beside the story, oldest first, each message once, however often and in whatever order it came. */
export function withTalk(talk: readonly ChatItem[], more: readonly ChatItem[]): readonly ChatItem[] {
  const known = new Set(talk.map((message) => message.id));
  const fresh = more.filter((message) => !known.has(message.id));
  if (fresh.length === 0) return talk;
  return [...talk, ...fresh].sort((a, b) => order(a.at, b.at) || order(a.id, b.id));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How much of it others have said behind the last message that somebody has seen. */
export function unseen(talk: readonly ChatItem[], seen: string | undefined, myId: string): number {
  const from = talk.findLastIndex((message) => message.id === seen) + 1;
  return talk.slice(from).filter((message) => message.user_id !== myId).length;
}
