import type { Audience } from './start-story';

/** A beginning somebody could take, and the ink it is shown in. */
export interface Suggestion {
  readonly text: string;
  readonly ink: string;
}

const INKS = ['mulberry', 'verdigris', 'moss', 'damson', 'walnut'];

const BEGINNINGS: Readonly<Record<Audience, readonly string[]>> = {
  kids: [
    'A small fox found a key',
    'The moon came to borrow a coat',
    'My teacher is a dragon',
    'The lighthouse sneezed, and then',
  ],
  teens: [
    'Then the radio said my name',
    'The last bus came from tomorrow',
    'There is a door on the roof',
    'Her shadow was always late',
  ],
  adults: [
    'The night the lake went missing,',
    'She kept the sea in a jar',
    'The map was wrong in one place',
    'All but one of the clocks agreed',
  ],
};

const TYPE_MS = 58;
const ERASE_MS = 20;
const HOLD_MS = 3_400;
const PAUSE_MS = 420;

export function suggestionsFor(audience: Audience): Suggestion[] {
  return BEGINNINGS[audience].map((text, index) => ({ text, ink: INKS[index % INKS.length] ?? 'mulberry' }));
}

/** How long a suggestion takes: typed, read, rubbed out. */
function span(suggestion: Suggestion): number {
  return suggestion.text.length * (TYPE_MS + ERASE_MS) + HOLD_MS + PAUSE_MS;
}

/** Which suggestion is up after `elapsedMs`, and how much of it is on the paper. */
export function typedAt(suggestions: readonly Suggestion[], elapsedMs: number): { suggestion: Suggestion; text: string } | null {
  const round = suggestions.reduce((sum, suggestion) => sum + span(suggestion), 0);
  let rest = round > 0 ? elapsedMs % round : 0;
  for (const suggestion of suggestions) {
    if (rest < span(suggestion)) return { suggestion, text: suggestion.text.slice(0, lettersAfter(suggestion, rest)) };
    rest -= span(suggestion);
  }
  return null;
}

function lettersAfter(suggestion: Suggestion, ms: number): number {
  const length = suggestion.text.length;
  const typed = length * TYPE_MS;
  if (ms < typed) return Math.ceil(ms / TYPE_MS);
  if (ms < typed + HOLD_MS) return length;
  return Math.max(0, length - Math.floor((ms - typed - HOLD_MS) / ERASE_MS));
}

/** The moment the first suggestion stands there whole: where a page that shows it already goes on from. */
export function wholeAt(suggestions: readonly Suggestion[]): number {
  return (suggestions[0]?.text.length ?? 0) * TYPE_MS;
}
