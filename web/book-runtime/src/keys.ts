import type { Tier } from './book';

/** What a key can ask of the reader. */
export type Command =
  | 'next' | 'back' | 'first' | 'last' | 'close'
  | 'aloud' | 'scroll' | 'spoken' | 'settings' | 'inks' | 'larger' | 'smaller' | 'fullscreen';

/** The parts of a keyboard event that decide. */
export interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export interface KeyContext {
  /** Whether the book is read from right to left. */
  readonly rtl: boolean;
  readonly tier: Tier;
  /** Whether single letters may be used at all (WCAG 2.1.4). */
  readonly letters: boolean;
  /** Whether the book is one long column: then the keys that scroll belong to the browser. */
  readonly scrolling: boolean;
  /** Whether this device can read aloud. */
  readonly voice: boolean;
}

const TURNING: Readonly<Record<string, Command>> = {
  PageDown: 'next',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
};

const LETTERS: Readonly<Record<string, Command>> = {
  s: 'scroll',
  t: 'settings',
  w: 'inks',
  f: 'fullscreen',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
};

/** The command of a key, or null: chords belong to the browser, and children get no letter shortcuts. */
export function commandOf(press: Press, context: KeyContext): Command | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  if (press.key === 'Escape') return 'close';
  const letter = context.letters && context.tier !== 'kids' ? LETTERS[press.key.toLowerCase()] : undefined;
  if (letter) return letter;
  if (context.scrolling) return null;
  if (press.key === 'ArrowRight') return context.rtl ? 'back' : 'next';
  if (press.key === 'ArrowLeft') return context.rtl ? 'next' : 'back';
  if (press.key === ' ') return context.voice ? 'aloud' : null;
  return TURNING[press.key] ?? null;
}
