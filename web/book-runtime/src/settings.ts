/** How somebody likes to read. Kept on the device. */
export interface Settings {
  /** Text size in per cent. */
  readonly size: number;
  readonly paper: 'paper' | 'sepia' | 'dark';
  readonly turn: 'curl' | 'slide' | 'none';
  /** `plain`: all in one colour; `quiet`: ink and a rule in the margin; `named`: with names. */
  readonly inks: 'plain' | 'quiet' | 'named';
  readonly flow: 'pages' | 'scroll';
  /** Whether single letters are shortcuts. */
  readonly letters: boolean;
}

export const SIZE_MIN = 80;
export const SIZE_MAX = 200;
export const SIZE_STEP = 10;

export const DEFAULTS: Settings = { size: 100, paper: 'paper', turn: 'curl', inks: 'quiet', flow: 'pages', letters: true };

/** The choices of each setting that has a few. */
export const CHOICES = {
  paper: ['paper', 'sepia', 'dark'],
  turn: ['curl', 'slide', 'none'],
  inks: ['plain', 'quiet', 'named'],
  flow: ['pages', 'scroll'],
} as const;

const KEY = 'fireside.reader';

/** The two calls of `localStorage` that settings need. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** Reads the settings; whatever is missing, unknown or out of range has its default. */
export function readSettings(shelf: Shelf | null): Settings {
  const kept = parse(attempt(() => shelf?.getItem(KEY)) ?? null);
  const size = typeof kept.size === 'number' ? kept.size : DEFAULTS.size;
  return {
    size: fitSize(size),
    paper: oneOf(CHOICES.paper, kept.paper, DEFAULTS.paper),
    turn: oneOf(CHOICES.turn, kept.turn, DEFAULTS.turn),
    inks: oneOf(CHOICES.inks, kept.inks, DEFAULTS.inks),
    flow: oneOf(CHOICES.flow, kept.flow, DEFAULTS.flow),
    letters: typeof kept.letters === 'boolean' ? kept.letters : DEFAULTS.letters,
  };
}

/** Keeps the settings, where the browser lets it. */
export function keepSettings(shelf: Shelf | null, settings: Settings): void {
  attempt(() => shelf?.setItem(KEY, JSON.stringify(settings)));
}

/** The nearest size there is. */
export function fitSize(size: number): number {
  const step = Math.round(size / SIZE_STEP) * SIZE_STEP;
  return Math.min(Math.max(step, SIZE_MIN), SIZE_MAX);
}

/** This device's shelf; null where the browser refuses even to show it. */
export function deviceShelf(): Shelf | null {
  return attempt(() => window.localStorage) ?? null;
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

function parse(text: string | null): Partial<Record<keyof Settings, unknown>> {
  const value: unknown = attempt(() => JSON.parse(text ?? '{}') as unknown);
  return typeof value === 'object' && value !== null ? value : {};
}

function oneOf<T extends string>(choices: readonly T[], value: unknown, otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}
