import { i18n, type Messages } from '@lingui/core';

/** The languages of the interface, each by its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', ar: 'العربية' } as const;

/** `en-XA` is English with accents and 40 % longer, `ar-XB` the same from right to left: to see what is not translated. */
export const PSEUDO_LANGUAGES = ['en-XA', 'ar-XB'] as const;

export type Language = keyof typeof LANGUAGES | (typeof PSEUDO_LANGUAGES)[number];

/** Names of languages whose words are written from right to left. */
const RIGHT_TO_LEFT = /^ar/;

/** Where the language that was chosen on this device is kept, the landing page's choice too. */
const KEY = 'fireside.language';

const catalogues = import.meta.glob<Messages>('./locales/*.po', { import: 'default' });

i18n.loadAndActivate({ locale: 'en', messages: {} });

/** What was wanted last: a catalogue that comes late does not undo a later choice. */
let wanted: Language = 'en';

/** Lets the page speak a language, from the moment its words are there. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  if (i18n.locale === language) return;
  const messages = await wordsOf(language);
  if (wanted !== language) return;
  const root = document.documentElement;
  root.lang = language;
  root.dir = directionOf(language);
  i18n.loadAndActivate({ locale: language, locales: formatOf(language), messages });
}

/** The language that is spoken at this moment. */
export function spokenLanguage(): Language {
  return i18n.locale as Language;
}

async function wordsOf(language: Language): Promise<Messages> {
  if (language === 'en') return {};
  if (import.meta.env.DEV && isPseudo(language)) return (await import('./pseudo')).pseudoWords();
  const [words] = await Promise.all([catalogues[`./locales/${language}.po`]?.(), facesOf(language)]);
  return words ?? {};
}

/** The faces a script needs beside those of the three houses. */
async function facesOf(language: Language): Promise<void> {
  if (language === 'ar') await import('../styles/arabic.css');
}

function isPseudo(language: string): boolean {
  return PSEUDO_LANGUAGES.some((one) => one === language);
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/** How numbers, dates and lists are written in a language. Arabic keeps the digits that years are typed in and pages are numbered with. */
export function formatOf(language: string): string {
  if (language === 'ar') return 'ar-u-nu-latn';
  return isPseudo(language) ? 'en' : language;
}

/** The language somebody chose, or the first of the browser's that there is. */
export function languageFor(choice: string | null, browser: readonly string[] = navigator.languages): Language {
  const known = [...Object.keys(LANGUAGES), ...(import.meta.env.DEV ? PSEUDO_LANGUAGES : [])] as Language[];
  const chosen = known.find((one) => one === choice);
  if (chosen) return chosen;
  const roots = browser.map((tag) => tag.toLowerCase().split('-')[0]);
  return known.find((one) => one === roots.find((root) => root !== undefined && root in LANGUAGES)) ?? 'en';
}

/** The language chosen on this device, if any was. */
export function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a choice on this device; `system` forgets it. */
export function rememberLanguage(choice: string): void {
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // A browser that keeps nothing asks its own settings again next time.
  }
}
