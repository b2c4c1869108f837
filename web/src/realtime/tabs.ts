/** What one tab of this browser tells the others. Never anybody's words, but for the draft of one's own. */
export type TabNews =
  | { kind: 'left'; personId: string }
  | { kind: 'entered'; personId: string }
  | { kind: 'profile' }
  | { kind: 'shelves' }
  /** `sent`: the box was emptied by sending. */
  | { kind: 'draft'; key: string; text: string; sent: boolean };

/** The line between the tabs of one browser. */
export interface Tabs {
  tell(news: TabNews): void;
  /** Listens until the answer is called. */
  hear(listener: (news: TabNews) => void): () => void;
}

const NAME = 'fireside';

/** A line over the browser's own channel; where it has none, each tab is alone. */
export function openTabs(): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, hear: () => () => {} };
  const channel = new BroadcastChannel(NAME);
  return {
    tell: (news) => channel.postMessage(news),
    hear: (listener) => {
      const hear = (event: MessageEvent<TabNews>) => listener(event.data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}

/** This tab's end of it. */
export const tabs: Tabs = openTabs();
