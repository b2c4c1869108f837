/** Scripts that tell a language, or the one that is spoken most where they are written. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/** Small words that one of our languages in Latin letters has and the other has not. */
const SMALL_WORDS: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|and|of|were|with|his|her|they|she|he|it|you|my|that|had|to|is|at|from|but|not)\b/giu],
  ['de', /\b(?:der|das|und|ein|eine|einen|nicht|mit|sie|er|es|ich|den|dem|zu|auf|ist|wir|aber|von|kein)\b/giu],
];

/** Languages that are not written in Latin letters. */
const OTHER_SCRIPTS = new Set(['ja', ...SCRIPTS.map(([language]) => language)]);

/** The language of some words: what their letters say, or their small words, where those say it; else the page's own. */
export function languageOf(text: string, page: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // Japanese is written with Han signs as well: a few of its own letters are enough.
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return tagOf('ja', page);
  const latin = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > letters;
  if (latin) return latinTag(text, page);
  const found = SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) * 2 > letters);
  return found ? tagOf(found[0], page) : page;
}

/** A page in Arabic that shows a few words in Latin letters does not say in which of their languages. */
function latinTag(text: string, page: string): string {
  const [most, other] = SMALL_WORDS.map(([language, words]) => ({ language, count: text.match(words)?.length ?? 0 })).toSorted((a, b) => b.count - a.count);
  if (most && most.count > (other?.count ?? 0)) return tagOf(most.language, page);
  return OTHER_SCRIPTS.has(languageTag(page)) ? 'en' : page;
}

/** A page in that language knows better which of its kinds. */
function tagOf(language: string, page: string): string {
  return languageTag(page) === language ? page : language;
}

function languageTag(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
