import type { Tier } from '../lib/tier';

/** One sentence for all, or one for each tier's voice where the tone differs. */
export type Wording = string | Readonly<Record<Tier, string>>;

export type Catalogue = Readonly<Record<string, Wording>>;

/** The names in braces that a sentence has gaps for. */
type Gaps<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Gaps<Rest> : never;

type Sentences<W> = W extends string ? W : W extends Readonly<Record<Tier, infer S>> ? S : never;

/** What has to be filled in for a wording: nothing, or a value for each gap. */
export type Filling<W> = [Gaps<Sentences<W>>] extends [never]
  ? []
  : [values: Record<Gaps<Sentences<W>>, string | number>];

/** The sentence of a wording in a voice, with its gaps filled. */
export function say(wording: Wording, tier: Tier, values?: Record<string, string | number>): string {
  const sentence = typeof wording === 'string' ? wording : wording[tier];
  if (!values) return sentence;
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
