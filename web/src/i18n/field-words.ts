import type { Tier } from '../lib/tier';
import { say } from './say';
import type { Wording } from './wording';
import { fields } from './words/fields';

interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** What is wrong with each field, in a tier's voice, by the field's path. What has no words here is said in the server's. */
export function fieldWords(tier: Tier, wrong: readonly FieldProblem[]): Record<string, string> {
  const known: Readonly<Record<string, Wording>> = fields;
  return Object.fromEntries(
    wrong.map(({ path, code, message }) => {
      const key = `wrong.${path}.${code}`;
      const wording = known[key];
      return [path, wording ? say(key, wording, tier) : message];
    }),
  );
}
