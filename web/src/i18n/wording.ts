import type { Tier } from '../lib/tier';

/** Whom a sentence speaks to. A Kids house has two voices: `kids` for about 9 to 12, `early` for about 5 to 8. */
export type VoiceName = Tier | 'early';

/**
 * One sentence for all, or one for each tier's voice where the tone differs. Early readers hear what older children
 * hear, unless there are easier words for them.
 */
export type Wording = string | (Readonly<Record<Tier, string>> & { readonly early?: string });

export type Catalogue = Readonly<Record<string, Wording>>;

/** Where a voice looks for its words: in its own, then in what it shares. The empty name is what all share. */
export const VOICES: Readonly<Record<VoiceName, readonly (VoiceName | '')[]>> = {
  early: ['early', 'kids', ''],
  kids: ['kids', ''],
  teens: ['teens', ''],
  adults: ['adults', ''],
};

type Until<S, End extends string> = S extends `${infer Head}${End}${string}` ? Head : S;

/** The name at the beginning of what follows a brace; what is no name (a branch of a plural) is none. */
type Name<S> = Until<Until<S, '}'>, ','> extends infer N extends string
  ? N extends '' | `${string}${' ' | '#' | '\n'}${string}` ? never : N
  : never;

/** The names in braces that a sentence has gaps for: `{name}`, and `count` in `{count, plural, one {# word} other {# words}}`. */
type Gaps<S> = S extends `${string}{${infer Rest}` ? Name<Rest> | Gaps<Rest> : never;

type Sentences<W> = W extends string ? W : W extends object ? W[keyof W] : never;

/** What has to be filled in for a wording: nothing, or a value for each gap. */
export type Filling<W> = [Gaps<Sentences<W>>] extends [never]
  ? []
  : [values: Record<Gaps<Sentences<W>>, string | number>];

/** The name of a sentence in the catalogue of another language. */
export function idOf(key: string, voice: VoiceName | ''): string {
  return voice === '' ? key : `${voice}/${key}`;
}
