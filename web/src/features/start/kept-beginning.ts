import { type Beginning, beginningFrom, EMPTY } from './beginning';

/** Whoever has not begun anything yet has no id. */
export const NOBODY = 'nobody';

function placeOf(writerId: string): string {
  return `fireside.new.${writerId}`;
}

/** What a writer was about to begin, or what was begun here before anybody was known. */
export function keptBeginning(writerId: string): Beginning {
  try {
    const kept = localStorage.getItem(placeOf(writerId)) ?? localStorage.getItem(placeOf(NOBODY));
    return beginningFrom(JSON.parse(kept ?? 'null'));
  } catch {
    return EMPTY;
  }
}

/** Tells whether it is on this device now. */
export function keepBeginning(writerId: string, beginning: Beginning): boolean {
  try {
    localStorage.setItem(placeOf(writerId), JSON.stringify(beginning));
    return true;
  } catch {
    return false;
  }
}

/** It has become a story. */
export function forgetBeginning(writerId: string): void {
  try {
    localStorage.removeItem(placeOf(writerId));
    localStorage.removeItem(placeOf(NOBODY));
  } catch {
    // What cannot be reached was never kept.
  }
}

/** A guest has signed in: what they were about to begin is theirs still, unless they have begun something else there. */
export function handOverBeginning(guestId: string, writerId: string): void {
  try {
    const kept = localStorage.getItem(placeOf(guestId));
    if (kept === null || localStorage.getItem(placeOf(writerId)) !== null) return;
    localStorage.setItem(placeOf(writerId), kept);
    localStorage.removeItem(placeOf(guestId));
  } catch {
    // It stays where it is.
  }
}
