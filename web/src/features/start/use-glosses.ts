import { useCallback, useSyncExternalStore } from 'react';
import { useLanguage } from '../../i18n/voice';

/** What English words mean, in another language. */
type Glosses = Readonly<Record<string, string>>;

const FILES = import.meta.glob<Glosses>('./glosses/*.json', { import: 'default' });
const fetched = new Map<string, Glosses>();

/**
 * Tells what offered words mean, in the language that is spoken. The words themselves stay English: they begin the
 * story, and Ember tells in English. Nothing in English, and nothing while the meanings are on their way.
 */
export function useGlosses(): (english: string) => string | undefined {
  const language = useLanguage();
  const subscribe = useCallback((heard: () => void) => fetchGlosses(language, heard), [language]);
  const glosses = useSyncExternalStore(subscribe, () => fetched.get(language));
  return (english) => glosses?.[english];
}

/** `came` hears when they are there; the answer makes it deaf. Without them the words are there all the same. */
function fetchGlosses(language: string, came: () => void): () => void {
  let heard: (() => void) | null = came;
  const keep = (glosses: Glosses): void => {
    fetched.set(language, glosses);
    heard?.();
  };
  if (!fetched.has(language)) FILES[`./glosses/${language}.json`]?.().then(keep, () => {});
  return () => {
    heard = null;
  };
}
