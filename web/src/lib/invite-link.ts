/** What an invitation looks like when it is sent to somebody: the story's address with the code in it. */
export function inviteLink(origin: string, storyId: string, code: string): string {
  return `${origin}/s/${encodeURIComponent(storyId)}?join=${encodeURIComponent(code)}`;
}
