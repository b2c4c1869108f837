// Puts a page of plain HTML into another language: text between tags and the attributes that are read or heard.
import PO from 'pofile';

const DIRECTIONS = { ar: 'rtl' };

/** Attributes that are words for people. `data-` ones are what a script says. */
const SPOKEN = /\s(aria-label|alt|title|data-[\w-]+)="([^"]+)"/g;

/** Text that stays as it is: the name, and languages, which are called by their own names. */
const SAME = new Set(['Fireside', 'English', 'Deutsch', 'العربية']);

/** The words of a catalogue, by the English they stand for. */
export function wordsOf(po) {
  return new Map(PO.parse(po).items.filter((item) => !item.flags.fuzzy).map((item) => [item.msgid, item.msgstr[0]]));
}

/** The page in `language`. Throws where there are no words for something it says. */
export function translatePage(html, language, words) {
  const said = (english) => {
    if (SAME.has(english)) return english;
    const own = words.get(english);
    if (!own) throw new Error(`landing: no ${language} for “${english}”`);
    return own.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  };
  return html
    .replace(/<html lang="en" dir="ltr">/, `<html lang="${language}" dir="${DIRECTIONS[language] ?? 'ltr'}">`)
    .replace(/(<meta name="description" content=")([^"]+)/, (_, before, text) => before + said(text))
    .replaceAll(SPOKEN, (_, name, text) => ` ${name}="${said(text)}"`)
    .replaceAll(/>([^<>]*[^<>\s][^<>]*)(?=<)/g, (_, text) => `>${text.replace(/\S(?:[\s\S]*\S)?/, (words) => said(words.replaceAll(/\s+/g, ' ')))}`);
}
