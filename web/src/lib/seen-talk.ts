/** The last message of a story's talk that was seen on this device. */
function keyOf(storyId: string): string {
  return `fireside.talk.${storyId}`;
}

export function seenTalk(storyId: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(storyId)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepSeenTalk(storyId: string, messageId: string): void {
  try {
    localStorage.setItem(keyOf(storyId), messageId);
  } catch {
    // Without storage what was said before counts as new at the next visit.
  }
}
