import type { Sayings } from './answer';

/** All that the form says when it is used. */
interface FormSayings extends Sayings {
  readonly light: string;
  readonly lighting: string;
  /** On the button, while there is no network. */
  readonly later: string;
  /** When somebody lights the fire without a line. */
  readonly idea: string;
  readonly offline: string;
  /** With a gap: "Say it like this: {words}". */
  readonly instead: string;
}

const NAMES = ['light', 'lighting', 'later', 'idea', 'offline', 'unreachable', 'held', 'refused', 'wait', 'instead'] as const;

/** Reads what the form says from the form itself, so that each language has its own page and none its own script. */
export function sayingsOf(form: HTMLFormElement): FormSayings {
  const said = NAMES.map((name) => [name, form.dataset[name] ?? ''] as const);
  return { language: document.documentElement.lang, ...(Object.fromEntries(said) as Record<(typeof NAMES)[number], string>) };
}
