import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/** The names a sentence has gaps for, those in branches of plurals too, each once and in order of the alphabet. */
export function gapsOf(sentence: string): string[] {
  return [...new Set(names(compileMessageOrThrow(sentence)))].toSorted();
}

function names(parts: unknown): string[] {
  if (!Array.isArray(parts)) return [];
  return parts.flatMap((part: unknown) => {
    if (!Array.isArray(part)) return [];
    const [name, , branches] = part as [string, string?, unknown?];
    return [name, ...(typeof branches === 'object' && branches !== null ? Object.values(branches).flatMap(names) : [])];
  });
}
