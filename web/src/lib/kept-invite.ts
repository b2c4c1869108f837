/** The server says a story's invitation once; this device remembers it for the host. */
function keyOf(storyId: string): string {
  return `fireside.invite.${storyId}`;
}

export function keptInvite(storyId: string): string | null {
  try {
    return localStorage.getItem(keyOf(storyId));
  } catch {
    return null;
  }
}

export function keepInvite(storyId: string, code: string): void {
  try {
    localStorage.setItem(keyOf(storyId), code);
  } catch {
    // Without storage the code is only on the page that shows it once.
  }
}
