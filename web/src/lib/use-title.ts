import { useEffect } from 'react';

/** Names the page in the tab and in history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Fireside' : `${title} · Fireside`;
  }, [title]);
}
