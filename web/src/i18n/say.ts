import { i18n } from '@lingui/core';
import { idOf, VOICES, type VoiceName, type Wording } from './wording';

/**
 * The sentence for a key in a voice, with its gaps filled: in the language that is spoken, or in English where that
 * language does not have it yet. `english` is what the build made of a wording: see `scripts/words-plugin.ts`.
 */
export function say(key: string, english: Wording, voice: VoiceName, values?: Record<string, string | number>): string {
  const own = VOICES[voice].map((name) => idOf(key, name)).find((id) => id in i18n.messages);
  return i18n._(own ?? key, values, { message: inEnglish(english, voice) });
}

function inEnglish(wording: Wording, voice: VoiceName): string {
  // A compiled sentence is a list of its parts.
  if (typeof wording === 'string' || Array.isArray(wording)) return wording as string;
  return voice === 'early' ? (wording.early ?? wording.kids) : wording[voice];
}
