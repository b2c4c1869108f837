import type { Tier } from './tier';

/** Characters a turn may have. The server's limits, mirrored to show them, not to enforce them. */
export const TURN_LIMIT: Record<Tier, number> = { kids: 2_000, teens: 6_000, adults: 20_000 };

/** Sentences that one passage of Ember's is put together from. */
export const TAKEN_SENTENCES_LIMIT = 100;

/** Characters of a title and of a premise. */
export const TITLE_LIMIT = 120;
export const PREMISE_LIMIT = 2_000;

/** Characters of a message beside the story. */
export const CHAT_LIMIT = 500;

/** Characters of a pen name; bounds of a password. */
export const PEN_NAME_LIMIT = 40;
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** The counter shows itself when this share of a limit is used. */
export const LIMIT_SHOWN_FROM = 0.8;

/** Characters as the server counts them: by code point, not by UTF-16 unit. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
