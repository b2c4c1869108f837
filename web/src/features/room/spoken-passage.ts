import type { Segment } from '../../api/types';
import type { Spoken } from '../../lib/read-aloud';
import { spoken } from '../../lib/use-read-aloud';

/** Ember tells in English, whatever language the page is in. */
export const EMBER_LANG = 'en';

/** A passage as it is read aloud. */
export function spokenPassage({ seq, text, author }: Pick<Segment, 'seq' | 'text' | 'author'>): Spoken {
  return spoken(`passage-${seq}`, text, author === 'narrator' ? EMBER_LANG : undefined);
}
