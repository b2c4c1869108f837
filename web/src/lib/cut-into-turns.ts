/** Where a part may end, the best first: behind a paragraph, a line, a sentence, a word. */
const ENDS = [/\n\s*\n\s*/gu, /\n\s*/gu, /[.!?…。！？]["'”’»)\]]*\s+/gu, /\s+/gu];

/** A part is not cut shorter than this share of what fits, only to end well. */
const SHORTEST = 0.5;

/** The text in turns of at most `limit` characters each, cut where a reader would pause. Only space between them is left out. */
export function cutIntoTurns(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    // As many UTF-16 units are as many characters at most.
    const at = endWithin(rest.slice(0, limit)) ?? wholeCharacters(rest, limit);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

function endWithin(window: string): number | null {
  const from = Math.floor(window.length * SHORTEST);
  const tail = window.slice(from);
  for (const end of ENDS) {
    const last = [...tail.matchAll(end)].at(-1);
    if (last) return from + last.index + last[0].length;
  }
  return null;
}

/** Without any space a cut goes between two characters as people see them, however many marks the one before it bears. */
function wholeCharacters(text: string, limit: number): number {
  const from = Math.floor(limit * SHORTEST);
  const window = text.slice(from, limit + 1);
  let end = limit;
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(window)) {
    if (index > 0 && from + index <= limit) end = from + index;
  }
  return end;
}
