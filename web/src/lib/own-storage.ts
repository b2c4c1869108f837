/** Small things that belong to one person: invitations they gave, a first line on its way, what they have seen of a story’s talk. How pages look is the device's. */
const OWN = ['fireside.invite.', 'fireside.first.', 'fireside.talk.'];

/** Removes them. */
export function forgetOwnStorage(): void {
  try {
    for (const key of Object.keys(localStorage)) if (OWN.some((prefix) => key.startsWith(prefix))) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
