import { describe, expect, it } from 'vitest';
import type { ChatItem } from '../api/types';
import { unseen, withTalk } from './talk';

function message(id: string, change: Partial<ChatItem> = {}): ChatItem {
  return { id, user_id: 'u-tom', text: id, at: '2026-01-05T18:30:00.000Z', ...change };
}

describe('talk', () => {
  it('P60: holds each message once, in the order it was said', () => {
    const [a, b, c] = [message('a'), message('b'), message('c', { at: '2026-01-05T18:29:59.000Z' })];
    const heard = withTalk([a], [b, a]);
    expect(heard.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(withTalk(heard, [c]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(withTalk(heard, [b])).toBe(heard);
  });

  it('counts what others have said since one looked', () => {
    const all = [message('a'), message('b', { user_id: 'me' }), message('c')];
    expect(unseen(all, undefined, 'me')).toBe(2);
    expect(unseen(all, 'a', 'me')).toBe(1);
    expect(unseen(all, 'c', 'me')).toBe(0);
  });
});
