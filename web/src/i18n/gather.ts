import PO from 'pofile';
import { VOICES, type Catalogue, type VoiceName, type Wording } from './wording';

/** A part of the English catalogue: the file it is in, and its sentences. */
export interface EnglishPart {
  file: string;
  words: Catalogue;
}

/** The voices in the order in which a catalogue lists them; the empty name stands for all. */
const ORDER: readonly (VoiceName | '')[] = ['', 'early', 'kids', 'teens', 'adults'];

/**
 * The catalogue of another language as it has to be beside this English: every sentence in the order of the English
 * files, each with the English it translates. What is new has no words yet; what changed in English is marked `fuzzy`
 * until its translator has looked at it; what English no longer says is gone.
 */
export function gather(language: string, english: readonly EnglishPart[], translated: string): string {
  const kept = PO.parse(translated);
  const catalogue = new PO();
  catalogue.comments = [` The interface in "${language}". The voice is in msgctxt; without one a sentence is for all voices.`];
  catalogue.headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': '8bit', Language: language };
  const before = byKey(kept.items);
  for (const { file, words } of english) {
    for (const [key, wording] of Object.entries(words)) {
      catalogue.items.push(...entries(key, wording, file, before.get(key) ?? []));
    }
  }
  return `${catalogue.toString().trimEnd()}\n`;
}

type Item = InstanceType<typeof PO.Item>;

function byKey(items: readonly Item[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(item.msgid, [...(found.get(item.msgid) ?? []), item]);
  return found;
}

function entries(key: string, wording: Wording, file: string, before: readonly Item[]): Item[] {
  const comments = englishOf(wording);
  const old = before.length > 0 ? before : [entry(key, '', '')];
  const inOrder = old.toSorted((a, b) => ORDER.indexOf(voiceOf(a)) - ORDER.indexOf(voiceOf(b)));
  return inOrder.map((item) => {
    const next = entry(key, voiceOf(item), item.msgstr[0] ?? '');
    next.references = [file];
    next.extractedComments = comments;
    const stale = item.extractedComments.length > 0 && item.extractedComments.join('\n') !== comments.join('\n');
    if ((stale || item.flags.fuzzy) && next.msgstr[0]) next.flags.fuzzy = true;
    return next;
  });
}

function entry(key: string, voice: VoiceName | '', words: string): Item {
  const item = new PO.Item();
  item.msgid = key;
  if (voice !== '') item.msgctxt = voice;
  item.msgstr = [words];
  return item;
}

function voiceOf(item: Item): VoiceName | '' {
  return (item.msgctxt ?? '') as VoiceName | '';
}

/** What a translator reads beside the words: the English of each voice, or one line where all say the same. */
function englishOf(wording: Wording): string[] {
  if (typeof wording === 'string') return [wording];
  return Object.entries(wording).map(([voice, sentence]) => `${voice}: ${sentence}`);
}

/** The voices that a catalogue has no words for yet, as `key (voice)`. */
export function untranslated(source: string): string[] {
  const said = byKey(PO.parse(source).items);
  return [...said].flatMap(([key, items]) => {
    const voices = new Set(items.filter((item) => item.msgstr[0] && !item.flags.fuzzy).map(voiceOf));
    return Object.entries(VOICES).filter(([, places]) => !places.some((place) => voices.has(place))).map(([voice]) => `${key} (${voice})`);
  });
}
