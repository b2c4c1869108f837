import { useEffect, useRef } from 'react';
import { tabs, type TabNews } from './tabs';

/** Hears what the other tabs of this browser tell. */
export function useTabNews(hear: (news: TabNews) => void): void {
  const current = useRef(hear);
  useEffect(() => {
    current.current = hear;
  });
  useEffect(() => tabs.hear((news) => current.current(news)), []);
}
