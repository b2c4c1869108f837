import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Panel } from './phone-tabs';

export interface Panels {
  open: (panel: Panel) => void;
  /** Goes back to where the panel was opened from. */
  close: () => void;
}

/** Opens and closes what lies over the page. It is in the address: Back closes it, and closing it goes back. */
export function usePanel(panel: Panel): Panels {
  const router = useRouter();
  // Who came to this address from elsewhere would be sent away by going back.
  const [entered] = useState(panel);
  const go = (to: Panel, replace: boolean) =>
    void router.navigate({ to: '.', search: (now: object) => ({ ...now, panel: to === 'story' ? undefined : to }), replace });
  return {
    open: (to) => go(to, false),
    close: () => (panel === entered ? go('story', true) : router.history.back()),
  };
}
