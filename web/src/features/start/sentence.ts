import type { Gaps } from './beginning';
import { CARDS, type GapName } from './cards';

/** A stretch of the sentence: what fills a gap, or the words between. Where a gap is open, it has none. */
export interface Part {
  gap: GapName | null;
  words: string;
}

/** The sentence as far as it has grown, to be shown: "A", "brave fox", "in", "a lighthouse", "has to", and a gap. */
export function partsOf(gaps: Gaps): Part[] {
  const who = whoOf(gaps);
  const [article, hero] = articleAndRest(who);
  const [before, place] = whereOf(gaps);
  const parts: Part[] = [
    { gap: null, words: upperFirst(article) },
    { gap: 'who', words: article === '' ? upperFirst(hero) : hero },
    { gap: null, words: before },
    { gap: 'where', words: place },
    { gap: null, words: isMany(who) ? 'have to' : 'has to' },
    { gap: 'trouble', words: troubleOf(gaps).words },
  ];
  return parts.filter((part) => part.gap !== null || part.words !== '');
}

/** The whole sentence, which is what the story starts from; nothing while a gap is open. */
export function premiseOf(gaps: Gaps): string | null {
  const parts = partsOf(gaps);
  if (parts.some((part) => part.words === '')) return null;
  return parts.map((part) => part.words).join(' ') + troubleOf(gaps).end;
}

/** What Ember calls the hero, where they have come from a picture; names in somebody's own words it finds by itself. */
export function heroOf({ who }: Gaps): string | undefined {
  return who.mine || who.card === null ? undefined : upperFirst(who.card);
}

/** The first gap that is still open. */
export function openGap(gaps: Gaps): GapName | null {
  return partsOf(gaps).find((part) => part.words === '')?.gap ?? null;
}

export function isOpen(gaps: Gaps, gap: GapName): boolean {
  return partsOf(gaps).some((part) => part.gap === gap && part.words === '');
}

function whoOf({ who }: Gaps): string {
  return who.mine ? withArticle(tidy(who.own)) : (CARDS.who.find((card) => card.id === who.card)?.words ?? '');
}

function whereOf({ where }: Gaps): [before: string, place: string] {
  if (!where.mine) {
    const card = CARDS.where.find(({ id }) => id === where.card);
    return [card?.before ?? 'in', card?.words ?? ''];
  }
  const own = lowerFirst(tidy(where.own), isPreposition);
  const [first = '', ...rest] = own.split(' ');
  if (rest.length > 0 && isPreposition(first)) return [first, rest.join(' ')];
  const place = withArticle(tidy(where.own));
  return [ON.test(place) ? 'on' : 'in', place];
}

function troubleOf({ trouble }: Gaps): { words: string; end: string } {
  if (!trouble.mine) return { words: CARDS.trouble.find((card) => card.id === trouble.card)?.words ?? '', end: '.' };
  const end = /[!?]/u.exec(trouble.own.trim().slice(-1))?.[0] ?? '.';
  const words = tidy(trouble.own).replace(/^(?:(?:s?he|it|they|who) )?(?:ha(?:s|ve) to|must|to) /iu, '');
  return { words: lowerFirst(words, () => true), end };
}

/** A child's own words without the space and the signs round them. */
function tidy(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/^[\s.,;:!?…]+|[\s.,;:!?…]+$/gu, '');
}

/** Words that say already how many or whose. */
const DETERMINER = /^(?:the|this|that|these|those|my|our|your|his|her|its|their|some|many|all|both|every|each|no|one|two|three|four|five|six|seven|eight|nine|ten|a hundred|a thousand|\d+|i|we|you|he|she|they|somebody|someone|nobody|everybody|everyone)(?= |$)/iu;

/** What one is on, not in. */
const ON = /\b(?:moon|mars|planet|island|beach|farm|ship|boat|raft|train|bus|plane|roof|mountain|hill|bridge|stage|road|street|playground|rainbow)$/iu;

const PREPOSITIONS = new Set(['in', 'inside', 'on', 'at', 'under', 'behind', 'beside', 'near', 'above', 'below', 'over', 'by', 'between', 'up', 'down', 'outside', 'beneath', 'next', 'far', 'deep', 'high', 'on top of']);

function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word.toLowerCase());
}

const TOGETHER = / (?:and|&) /iu;

/** Puts "a" or "an" before what needs one, and mends a wrong one: "owl" is "an owl", "a owl" too. Names need none. */
export function withArticle(words: string): string {
  if (words === '') return '';
  if (TOGETHER.test(words)) return words.split(TOGETHER).map(withArticle).join(' and ');
  const [, noun] = /^an? (.+)$/iu.exec(words) ?? [];
  if (noun !== undefined && !DETERMINER.test(words)) return `${articleFor(noun)} ${noun}`;
  if (DETERMINER.test(words)) return lowerFirst(words, (first) => first !== 'I');
  if (isName(words)) return words;
  const plain = lowerFirst(words, () => true);
  return isMany(plain) ? plain : `${articleFor(plain)} ${plain}`;
}

/** A word that sounds like a vowel at its beginning has "an", however it is written. */
function articleFor(noun: string): string {
  const vowel = /^(?:[aeiou]|hon(?:est|our|or)|hour|heir)/iu.test(noun);
  const spokenAsConsonant = /^(?:uni(?![mnd])|us[ue]|eu|ewe|one\b|once|ufo|ukulele)/iu.test(noun);
  return vowel && !spokenAsConsonant ? 'an' : 'a';
}

/** What children write of, and is no name though it begins with a capital. */
const COMMON = new RegExp(
  `^(?:${[
    'pirate|prince|princess|king|queen|knight|wizard|witch|robot|ghost|girl|boy|child|teacher|astronaut|alien|giant|fairy|mermaid',
    'superhero|ninja|baby|doctor|snowman|detective|monster',
    'fox|vixen|rabbit|bunny|hare|owl|cat|kitten|tiger|lion|lynx|hedgehog|porcupine|bear|cub|badger|mouse|mice|rat|hamster|dog|puppy',
    'hound|wolf|whale|dolphin|fish|shark|seal|dragon|dinosaur|crocodile|lizard|horse|pony|unicorn|cow|pig|sheep|goat|donkey|frog|toad',
    'snail|bird|crow|raven|duck|goose|hen|penguin|squirrel|beaver|otter|deer|elephant|monkey|bee|ant|beetle|butterfly|moth|spider',
    'turtle|tortoise|snake',
    'school|house|igloo|cave|kitchen|city|town|village|zoo|shop|library|hospital|submarine|spaceship|rocket|desert|volcano|museum',
    'boat|ship|train|bus|castle|palace|tower|fort|lighthouse|tree|wood|woods|forest|jungle|garden|park|orchard|meadow|sea|ocean|lake',
    'river|pond|beach|shore|harbour|harbor|bay|island',
  ].join('|')})$`,
  'iu',
);

/** Every word has a capital, as in "Captain Tom". One alone may be a phone's: "Owl" is no name. */
function isName(words: string): boolean {
  const all = words.split(' ');
  if (!all.every((word) => /^\p{Lu}/u.test(word))) return false;
  return all.length > 1 || !COMMON.test(words);
}

const NUMBERS = /^(?:two|three|four|five|six|seven|eight|nine|ten|some|many|all|both|these|those|a hundred|a thousand|i|we|you|they|[2-9]|\d{2,})(?= |$)/iu;

/** Whether they are more than one, or are spoken of as if they were: "have to". */
function isMany(who: string): boolean {
  if (NUMBERS.test(who) || TOGETHER.test(who)) return true;
  return !/^an? /iu.test(who) && /^(?!\p{Lu})/u.test(who) && /[^su]s$/iu.test(who);
}

function articleAndRest(who: string): [article: string, rest: string] {
  const [, article = '', rest = who] = /^(an?|the|my|our) (.+)$/iu.exec(who) ?? [];
  return [article, rest];
}

function upperFirst(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase('en') + words.slice(first.length);
}

/** Without a capital that only a sentence's beginning asks for. Words in capitals keep them: somebody means it. */
function lowerFirst(words: string, may: (first: string) => boolean): string {
  const [first = ''] = words.split(' ');
  if (!may(first) || !/^\p{Lu}\p{Ll}*$/u.test(first) || (first.length === 1 && first === 'I')) return words;
  return first.toLocaleLowerCase('en') + words.slice(first.length);
}
