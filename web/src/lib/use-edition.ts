import { useState } from 'react';
import { useLight } from './use-light';

/** A picture, and its edition for an evening page where its press prints one. */
export interface Printed {
  url: string;
  evening_url?: string | null | undefined;
}

interface Edition {
  url: string | null;
  /** What is shown at that address did not come. */
  onError: () => void;
}

/**
 * The edition of a picture that suits the light of the page. Where the evening's does not come, as it may not without
 * a network, there is the day's; a new link is tried anew.
 */
export function useEdition(picture: Printed | null, onStale?: () => void): Edition {
  const light = useLight();
  const [missing, setMissing] = useState<string | null>(null);
  const evening = light === 'evening' ? picture?.evening_url : null;
  if (evening && evening !== missing) return { url: evening, onError: () => setMissing(evening) };
  return { url: picture?.url ?? null, onError: () => onStale?.() };
}
