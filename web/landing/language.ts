/** Where the app keeps the language that was chosen on this device. */
const KEY = 'fireside.language';

/** Where this page is in other languages. */
const LANGUAGES = new Set(['en', 'de', 'ar']);

/**
 * Keeps the language that this page was asked for in its address, and answers where to go when an earlier choice was
 * another one than the server, which only hears what the browser says, could know.
 */
export function settleLanguage(page: string, address: URL, shelf: Pick<Storage, 'getItem' | 'setItem'> | null): string | null {
  try {
    const asked = address.searchParams.get('lang');
    if (asked !== null) {
      if (asked === page) shelf?.setItem(KEY, asked);
      return null;
    }
    const chosen = shelf?.getItem(KEY) ?? page;
    return chosen !== page && LANGUAGES.has(chosen) ? `/?lang=${chosen}` : null;
  } catch {
    return null;
  }
}
