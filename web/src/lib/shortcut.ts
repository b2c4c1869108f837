/** One stroke: a key and what is held with it. */
interface Stroke {
  key: string;
  mod: boolean;
  alt: boolean;
  shift: boolean;
}

/** What of a keyboard event a shortcut looks at. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The strokes of `Mod+K`, `Alt+1` or `g l`, one after the other. */
export function strokesOf(shortcut: string): Stroke[] {
  return shortcut.split(' ').map((written) => {
    const held = written.split('+');
    const key = held.pop() ?? '';
    return { key, mod: held.includes('Mod'), alt: held.includes('Alt'), shift: held.includes('Shift') };
  });
}

/** Whether a press is this stroke. What Alt makes of a key differs from one keyboard to the next: there its place counts too. */
export function isStroke(stroke: Stroke, pressed: Pressed): boolean {
  if (stroke.mod !== (pressed.ctrlKey || pressed.metaKey) || stroke.alt !== pressed.altKey) return false;
  // Signs such as `?` need Shift on one keyboard and not on another.
  if (stroke.key.length > 1 && stroke.shift !== pressed.shiftKey) return false;
  if (pressed.key.toLowerCase() === stroke.key.toLowerCase()) return true;
  return stroke.alt && (pressed.code === `Key${stroke.key.toUpperCase()}` || pressed.code === `Digit${stroke.key}`);
}

/** Whether it is pressed without anything held, so that it would be a letter in a text. */
export function isSingleKey(shortcut: string): boolean {
  return strokesOf(shortcut).some((stroke) => !stroke.mod && !stroke.alt && stroke.key.length === 1);
}

/** The keys as they stand on this keyboard, stroke by stroke. */
export function keysOf(shortcut: string, mac: boolean): string[][] {
  const names: Record<string, string> = mac ? { Mod: '⌘', Alt: '⌥' } : { Mod: 'Ctrl' };
  return shortcut.split(' ').map((stroke) => stroke.split('+').map((key) => names[key] ?? key));
}
