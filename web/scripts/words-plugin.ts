import { readFile } from 'node:fs/promises';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import PO from 'pofile';
import { transformWithOxc, type Plugin } from 'vite';
import { idOf, type VoiceName, type Wording } from '../src/i18n/wording.ts';

const ENGLISH = /\/src\/i18n\/words\/[\w-]+\.ts$/;
const TRANSLATIONS = /\/src\/i18n\/locales\/[\w-]+\.po$/;

/**
 * Compiles the words while the client is built, so that browsers get no parser for them: a sentence becomes the list of
 * its parts that Lingui fills. English comes from `src/i18n/words`, the other languages from `src/i18n/locales`.
 */
export function words(): Plugin {
  return {
    name: 'fireside-words',
    enforce: 'pre',
    async load(id) {
      const path = id.split('?')[0] ?? id;
      // `?raw` is for who wants the file.
      if (id !== path) return null;
      if (ENGLISH.test(path)) return compileEnglish(path, await readFile(path, 'utf8'));
      if (TRANSLATIONS.test(path)) return `export default ${JSON.stringify(translationsOf(await readFile(path, 'utf8')))}`;
      return null;
    },
  };
}

/** Runs a part of the catalogue, which imports nothing but types, and writes it down again compiled. */
async function compileEnglish(path: string, source: string): Promise<string> {
  const { code } = await transformWithOxc(source, path);
  const part = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Record<string, Record<string, Wording>>;
  return Object.entries(part)
    .map(([name, catalogue]) => `export const ${name} = ${JSON.stringify(mapValues(catalogue, compileWording))};`)
    .join('\n');
}

function compileWording(wording: Wording): unknown {
  return typeof wording === 'string' ? compileMessageOrThrow(wording) : mapValues(wording as Record<string, string>, (sentence) => compileMessageOrThrow(sentence));
}

/** What a catalogue has words for. A sentence whose English has changed since waits for its translator: it is not said. */
function translationsOf(source: string): Record<string, unknown> {
  const said = PO.parse(source).items.filter((item) => item.msgstr[0] && !item.flags.fuzzy);
  return Object.fromEntries(said.map((item) => [idOf(item.msgid, (item.msgctxt ?? '') as VoiceName | ''), compileMessageOrThrow(item.msgstr[0] ?? '')]));
}

function mapValues<V, R>(values: Readonly<Record<string, V>>, change: (value: V) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
