import { i18n } from '@lingui/core';
import type { Words } from './voice';
import type { problems } from './words/problems';

type CodeOf<Key> = Key extends `problem.${infer Code}` ? Code : never;

/** A refusal, as far as it is put into words. */
interface Trouble {
  code: CodeOf<keyof typeof problems>;
  /** The server's own sentence, in English. It is for people where it judged words. */
  detail?: string;
  /** Seconds until it is worth trying again. */
  retryAfter?: number;
}

const MINUTE_S = 60;

/** What went wrong, in the voice of the place, and when to come back where the server says. */
export function troubleOf(t: Words, { code, detail, retryAfter }: Trouble): string {
  if ((code === 'held' || code === 'blocked') && detail && i18n.locale === 'en') return detail;
  const said = t(`problem.${code}`);
  return retryAfter ? `${said} ${whenOf(t, retryAfter)}` : said;
}

function whenOf(t: Words, seconds: number): string {
  if (seconds <= MINUTE_S) return t('problem-when.seconds', { count: Math.ceil(seconds) });
  return t('problem-when.minutes', { count: Math.ceil(seconds / MINUTE_S) });
}
