/** How somebody likes to read. Kept on the device. */
export interface Settings {
  /** Text size in per cent. */
  readonly size: number;
  /** `story`: the face of the book's tier; the others are a matter of taste, fetched when somebody chooses them. */
  readonly font: 'story' | 'lexend' | 'dyslexic';
  /** Wider letters, words and lines together: each alone makes reading slower. */
  readonly easier: boolean;
  readonly paper: 'paper' | 'sepia' | 'dark';
  readonly turn: 'curl' | 'slide' | 'none';
  /** `plain`: all in one colour; `quiet`: ink and a rule in the margin; `named`: with names. */
  readonly inks: 'plain' | 'quiet' | 'named';
  /** `spread` lies open with two leaves where there is room for them. */
  readonly layout: 'spread' | 'single' | 'scroll';
  /** One column in reading order, every name said, and bars that stay: for those who hear a book or feel it in Braille. */
  readonly spoken: boolean;
  /** How fast a book is read aloud. */
  readonly rate: 'slow' | 'usual' | 'fast';
  /** Whether single letters are shortcuts. */
  readonly letters: boolean;
}

export const SIZE_MIN = 80;
export const SIZE_MAX = 200;
export const SIZE_STEP = 10;

export const DEFAULTS: Settings = {
  size: 100,
  font: 'story',
  easier: false,
  paper: 'paper',
  turn: 'curl',
  inks: 'quiet',
  layout: 'spread',
  spoken: false,
  rate: 'usual',
  letters: true,
};

/** The choices of each setting that has a few. */
export const CHOICES = {
  font: ['story', 'lexend', 'dyslexic'],
  paper: ['paper', 'sepia', 'dark'],
  turn: ['curl', 'slide', 'none'],
  inks: ['plain', 'quiet', 'named'],
  layout: ['spread', 'single', 'scroll'],
  rate: ['slow', 'usual', 'fast'],
} as const;

/** The settings that are on or off. */
export type Switch = 'easier' | 'spoken' | 'letters';

const KEY = 'fireside.reader';

/** The two calls of `localStorage` that settings need. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** What somebody has said elsewhere about how they like to read. */
export interface Elsewhere {
  readonly easier?: boolean;
  readonly turn?: string;
}

/** Reads the settings; whatever is missing, unknown or out of range is as its reader likes it elsewhere, else as usual. */
export function readSettings(shelf: Shelf | null, { easier = DEFAULTS.easier, turn }: Elsewhere = {}): Settings {
  const usual: Settings = { ...DEFAULTS, easier, turn: oneOf(CHOICES.turn, turn, DEFAULTS.turn) };
  const kept = parse(attempt(() => shelf?.getItem(KEY)) ?? null);
  const held = (name: Switch): boolean => (typeof kept[name] === 'boolean' ? kept[name] : usual[name]);
  return {
    size: fitSize(typeof kept.size === 'number' ? kept.size : usual.size),
    font: oneOf(CHOICES.font, kept.font, usual.font),
    easier: held('easier'),
    paper: oneOf(CHOICES.paper, kept.paper, usual.paper),
    turn: oneOf(CHOICES.turn, kept.turn, usual.turn),
    inks: oneOf(CHOICES.inks, kept.inks, usual.inks),
    layout: oneOf(CHOICES.layout, kept.layout, usual.layout),
    spoken: held('spoken'),
    rate: oneOf(CHOICES.rate, kept.rate, usual.rate),
    letters: held('letters'),
  };
}

/** The settings after a change. The layout for screen readers is one column; whoever leaves the column leaves it too. */
export function changed(settings: Settings, change: Partial<Settings>): Settings {
  const next = { ...settings, ...change };
  if (change.spoken !== undefined) return { ...next, layout: change.spoken ? 'scroll' : DEFAULTS.layout };
  return { ...next, spoken: next.spoken && next.layout === 'scroll' };
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

/** What `use` answers, or nothing where the browser refuses. */
export function attempt<T>(use: () => T): T | undefined {
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
