import { useEffect, useRef, useSyncExternalStore } from 'react';
import { languageOf } from './language-of';
import { pageReader } from './page-reader';
import type { Said, Spoken } from './read-aloud';

/** Some words of this page, ready to be read: in the page's language unless they have one of their own. */
export function spoken(key: string, text: string, lang = languageOf(text, document.documentElement.lang)): Spoken {
  return { key, text, lang };
}

/** Whether this device has a voice for some words. */
export function useCanRead({ lang }: Pick<Spoken, 'lang'>): boolean {
  const reader = pageReader();
  return useSyncExternalStore(reader.subscribe, () => reader.speaks(lang));
}

/** Which part of the words with a key is being said; renders nobody else anew. */
export function useSaid(key: string): Said | null {
  const reader = pageReader();
  return useSyncExternalStore(reader.subscribe, () => {
    const said = reader.said();
    return said?.key === key ? said : null;
  });
}

/** Whether any of these words is being read. */
export function useReading(words: readonly Spoken[]): boolean {
  const reader = pageReader();
  return useSyncExternalStore(reader.subscribe, () => {
    const key = reader.said()?.key;
    return key !== undefined && words.some((word) => word.key === key);
  });
}

/** Ends the reading with the page: on leaving, on Escape, and when `place` becomes another. */
export function useHush(place = ''): void {
  const known = useRef(place);
  useEffect(() => {
    if (known.current !== place) pageReader().stop();
    known.current = place;
  }, [place]);
  useEffect(() => {
    const stop = () => pageReader().stop();
    const hear = (event: KeyboardEvent) => event.key === 'Escape' && stop();
    window.addEventListener('keydown', hear);
    window.addEventListener('pagehide', stop);
    return () => {
      window.removeEventListener('keydown', hear);
      window.removeEventListener('pagehide', stop);
      stop();
    };
  }, []);
}

/** Reads what is new by itself, for whoever has asked for that: never what was there when the page opened. */
export function useReadNew(on: boolean, words: Spoken | null): void {
  const known = useRef(words?.key);
  useEffect(() => {
    if (known.current === words?.key) return;
    known.current = words?.key;
    if (on && words) pageReader().read([words]);
  }, [on, words]);
}
