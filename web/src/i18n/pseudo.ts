import type { Messages } from '@lingui/core';
import { idOf, type Catalogue, type VoiceName } from './wording';

/** What the build makes of a sentence: its text, its gaps, and the branches of its plurals. */
type Part = string | [name: string] | [name: string, kind: string, branches: Record<string, number | Part[]>];

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á', c: 'ç', e: 'é', g: 'ĝ', i: 'í', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ý', A: 'Å', C: 'Ç', E: 'É', I: 'Î', O: 'Ø', S: 'Š', U: 'Û', Y: 'Ý',
};

/** How much longer than English words may become. */
const LONGER_BY = 0.4;

const PARTS = import.meta.glob<Record<string, Catalogue>>('./words/*.ts');

/** Every sentence of the client in a language that nobody speaks: accented, longer, in brackets. */
export async function pseudoWords(): Promise<Messages> {
  const parts = await Promise.all(Object.values(PARTS).map((load) => load()));
  return Object.fromEntries(
    parts.flatMap((part) => Object.values(part).flatMap((words) => Object.entries(words).flatMap(([key, wording]) => pseudoEntries(key, wording)))),
  ) as Messages;
}

function pseudoEntries(key: string, wording: unknown): [string, Part[]][] {
  if (Array.isArray(wording)) return [[key, pseudo(wording as Part[])]];
  return Object.entries(wording as Record<VoiceName, Part[]>).map(([voice, parts]) => [idOf(key, voice as VoiceName), pseudo(parts)]);
}

/** A sentence, to be seen at a glance: ⟦Šávé one two⟧. */
export function pseudo(parts: readonly Part[]): Part[] {
  const letters = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  return ['⟦', ...parts.map(accented), ` ${'~'.repeat(Math.max(1, Math.ceil(letters * LONGER_BY)))}⟧`];
}

function accented(part: Part): Part {
  if (typeof part === 'string') return part.replaceAll(/[A-Za-z]/g, (letter) => ACCENTED[letter] ?? letter);
  if (part.length < 3) return part;
  const [name, kind, branches] = part as [string, string, Record<string, number | Part[]>];
  return [name, kind, Object.fromEntries(Object.entries(branches).map(([branch, inside]) => [branch, Array.isArray(inside) ? inside.map(accented) : inside]))];
}
