/** The line somebody wrote on the landing page, on its way into their first story. */
export interface FirstLine {
  clientTurnId: string;
  text: string;
}

function keyOf(storyId: string): string {
  return `fireside.first.${storyId}`;
}

/** Reads the line the landing page left for a story. It stays there until `forget` says that it is safe elsewhere. */
export function firstLine(storyId: string, storage: Storage): { line: FirstLine; forget: () => void } | null {
  const kept = storage.getItem(keyOf(storyId));
  if (kept === null) return null;
  const forget = () => storage.removeItem(keyOf(storyId));
  const line = parse(kept);
  if (line === null) {
    forget();
    return null;
  }
  return { line, forget };
}

function parse(kept: string): FirstLine | null {
  try {
    const value: unknown = JSON.parse(kept);
    if (typeof value !== 'object' || value === null) return null;
    const { client_turn_id: clientTurnId, text } = value as Record<string, unknown>;
    if (typeof clientTurnId !== 'string' || typeof text !== 'string' || text.trim() === '') return null;
    return { clientTurnId, text };
  } catch {
    return null;
  }
}

/** Leaves a line for a story's room, as the landing page does. */
export function leaveFirstLine(storyId: string, line: FirstLine, storage: Storage): void {
  storage.setItem(keyOf(storyId), JSON.stringify({ client_turn_id: line.clientTurnId, text: line.text }));
}
