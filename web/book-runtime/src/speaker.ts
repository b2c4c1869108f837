import { ownVoices } from './voice';

/** A sentence to be said, the language it is in, and how fast. */
export interface Saying {
  readonly text: string;
  readonly lang: string;
  readonly rate: number;
}

/** Says sentences aloud, one at a time. */
export interface Speaker {
  /** `word` is told of each word as it begins, where the voice tells it; `done` when the sentence is over, not when it is hushed. */
  readonly say: (saying: Saying, word: (at: number) => void, done: () => void) => void;
  readonly hush: () => void;
}

/** This device's voice, where it has one. */
export function speakerOf(synthesis: SpeechSynthesis): Speaker {
  let saying: SpeechSynthesisUtterance | null = null;
  return {
    say: ({ text, lang, rate }, word, done) => {
      const sentence = new SpeechSynthesisUtterance(text);
      sentence.lang = lang;
      sentence.voice = voiceFor(synthesis, lang);
      sentence.rate = rate;
      sentence.addEventListener('boundary', (event) => {
        if (saying === sentence && event.name === 'word') word(event.charIndex);
      });
      const over = (): void => {
        if (saying !== sentence) return;
        saying = null;
        done();
      };
      sentence.addEventListener('end', over);
      // A voice that fails is a sentence that was read by eye.
      sentence.addEventListener('error', over);
      saying = sentence;
      synthesis.speak(sentence);
    },
    hush: () => {
      saying = null;
      synthesis.cancel();
    },
  };
}

/** A voice for that language, else any. */
function voiceFor(synthesis: SpeechSynthesis, language: string): SpeechSynthesisVoice | null {
  const voices = ownVoices(synthesis);
  const speaks = (voice: SpeechSynthesisVoice): boolean => voice.lang.toLowerCase().startsWith(language.toLowerCase().slice(0, 2));
  return voices.find((voice) => speaks(voice) && voice.default) ?? voices.find(speaks) ?? voices[0] ?? null;
}
