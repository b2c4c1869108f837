import type { User } from '../api/types';
import { languageFor, rememberedLanguage, speak } from '../i18n/language';

/** Lets the client speak the language of whoever is here: the one they chose, here or elsewhere, or the browser's. */
export function speakFor(me: User | null): Promise<void> {
  const chosen = me?.preferences.language ?? 'system';
  return speak(languageFor(chosen === 'system' ? rememberedLanguage() : chosen));
}
