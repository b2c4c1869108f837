import type { Held, Suggestion, SuggestionKind } from '../../api/types';
import { figureOf, subjectOf } from '../../components/tile/subject-of';
import { isSubject, type Subject } from '../../components/tile/subjects';
import type { TileOf } from '../../components/tile/tile';
import { whoSpeaks } from './who-speaks';

/** What stands for words that name nothing that has a picture, or only what another card shows already. */
const SIGNS: Record<SuggestionKind, TileOf> = { do: { of: 'trail' }, say: { of: 'voice' }, twist: { of: 'question' } };

/**
 * What each of some ways on shows: what its words name, who says them, or a sign. Of three that all name the hero,
 * the first is the hero's. `held` is what the story knows, and how its pictures show it.
 */
export function choiceTiles(choices: readonly Suggestion[], held: readonly Held[]): TileOf[] {
  const shown = new Set<string>();
  return choices.map(({ text, kind }) => {
    const tiles = kind === 'say' ? speaking(whoSpeaks(text) ?? '', held) : named(text, held, subjectOf);
    const tile = tiles.find((one) => !shown.has(keyOf(one))) ?? SIGNS[kind];
    shown.add(keyOf(tile));
    return tile;
  });
}

function speaking(who: string, held: readonly Held[]): TileOf[] {
  return named(who, held, figureOf).map((tile) => ({ ...tile, feeling: 'happy' }));
}

/** What words name, the likeliest first. Whom the story knows look as its pictures show them. */
function named(words: string, held: readonly Held[], read: (words: string) => Subject | null): TileOf[] {
  const subject = read(words);
  const person = held.find((item) => item.kind === 'person' && item.drawn && isSubject(item.drawn.of) && names(words, item));
  const known: TileOf[] = person?.drawn && isSubject(person.drawn.of) ? [{ of: person.drawn.of, look: person.drawn.look }] : [];
  return subject === null || subject === known[0]?.of ? known : [{ of: subject }, ...known];
}

/** Whether words call somebody by name: "Mimi" of "Mimi, the rabbit". */
function names(words: string, { label }: Held): boolean {
  const [name = ''] = label.split(',');
  return new RegExp(`(?<!\\p{L})${name.replaceAll(/[^\p{L}\p{M}\d ]/gu, '.')}(?!\\p{L})`, 'u').test(words);
}

function keyOf({ of, look }: TileOf): string {
  return `${of} ${look ?? ''}`;
}
