import { ReadAloud } from './read-aloud';

let reader: ReadAloud | null = null;

/** The one reader of this page: two voices at once help nobody. */
export function pageReader(): ReadAloud {
  reader ??= new ReadAloud({
    synth: globalThis.speechSynthesis ?? null,
    utter: (text) => new SpeechSynthesisUtterance(text),
    after(ms, action) {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
  });
  return reader;
}
