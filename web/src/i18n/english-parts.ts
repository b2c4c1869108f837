import type { EnglishPart } from './gather';
import type { Catalogue } from './wording';

const PARTS = import.meta.glob<Record<string, Catalogue>>('./words/*.ts', { eager: true, query: '?written' });

/** The English catalogue as it is written, before the build compiles it: for tests. */
export function englishParts(): EnglishPart[] {
  return Object.entries(PARTS)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([path, part]) => Object.values(part).map((words) => ({ file: path.replace('./', 'src/i18n/'), words })));
}
