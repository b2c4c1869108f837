import type { StoryCard } from '../../api/types';
import type { Words } from '../../i18n/voice';
import type { library } from '../../i18n/words/library';

/** Who writes it besides oneself, or that it is oneself and Ember. */
export function companyOf(t: Words<typeof library>, format: string, card: StoryCard, myId: string): string {
  const names = card.members.filter((member) => member.user_id !== myId).map((member) => member.pen_name || t('room.guest'));
  return names.length === 0 ? t('library.alone') : t('library.with', { names: listed(format, names) });
}

/** All who wrote it, for a book's cover. */
export function authorsOf(format: string, card: StoryCard): string {
  return listed(format, card.members.map((member) => member.pen_name).filter((name) => name !== ''));
}

function listed(format: string, names: readonly string[]): string {
  return new Intl.ListFormat(format, { type: 'conjunction' }).format(names);
}

const FOUND = '\u2068';
const FOUND_END = '\u2069';

/** Splits a search excerpt into plain and found parts. */
export function highlightParts(text: string): { text: string; found: boolean }[] {
  return text.split(FOUND).flatMap((part, i) => {
    if (i === 0) return part === '' ? [] : [{ text: part, found: false }];
    const [found = '', rest = ''] = part.split(FOUND_END);
    return [{ text: found, found: true }, ...(rest === '' ? [] : [{ text: rest, found: false }])];
  });
}
