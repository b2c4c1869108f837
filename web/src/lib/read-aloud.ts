import { sentencesOf } from './sentences';

/** Some words to be read, and the key by which the page knows where they stand. */
export interface Spoken {
  key: string;
  text: string;
  /** The language of the words. */
  lang: string;
}

/** What is being said at this moment: one word where the browser tells of words, else the sentence. */
export interface Said {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'default' | 'localService'>;

/** What reading needs of a browser; tests bring their own. */
export interface Mouth {
  /** Null where the browser has no speech at all. */
  synth: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel' | 'addEventListener'> | null;
  utter: (text: string) => SpeechSynthesisUtterance;
  /** Runs `action` once after `ms` milliseconds; the answer calls it off. */
  after: (ms: number, action: () => void) => () => void;
}

/** A little slower than people talk: some listeners are learning to read. */
const PACE = 0.92;

/** A sentence that is not over by then never will be: browsers forget to say so. */
const SLOWEST_MS_A_CHARACTER = 300;
const SLOWEST_START_MS = 6_000;

/**
 * Reads words aloud, a sentence at a time, with the voices of this device. Voices that live elsewhere are none: the
 * words would travel there.
 */
export class ReadAloud {
  private readonly mouth: Mouth;
  private readonly listeners = new Set<() => void>();
  private voices: readonly Voice[] = [];
  private queue: QueuedSentence[] = [];
  private now: Said | null = null;
  /** Counts what has been asked for: words of an earlier press are over, whatever the browser still says of them. */
  private turn = 0;
  /** A browser may forget an utterance that nobody holds. */
  private utterance: SpeechSynthesisUtterance | null = null;
  private callOffWatch = () => {};

  constructor(mouth: Mouth) {
    this.mouth = mouth;
    this.meetVoices();
    mouth.synth?.addEventListener?.('voiceschanged', () => this.meetVoices());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What is being said, the same object until that changes. */
  readonly said = (): Said | null => this.now;

  /** Whether this device has a voice for a language. */
  speaks(lang: string): boolean {
    return this.voiceFor(lang) !== undefined;
  }

  /** Reads these words one after the other, instead of whatever was being read. */
  read(words: readonly Spoken[]): void {
    this.hush();
    this.queue = words.filter(({ lang }) => this.speaks(lang)).flatMap(sentencesIn);
    this.next(this.turn);
  }

  stop(): void {
    this.hush();
    this.say(null);
  }

  private hush(): void {
    this.turn += 1;
    this.queue = [];
    this.callOffWatch();
    if (this.utterance) this.mouth.synth?.cancel();
    this.utterance = null;
  }

  private next(turn: number): void {
    if (turn !== this.turn) return;
    this.callOffWatch();
    const sentence = this.queue.shift();
    if (!sentence) {
      this.utterance = null;
      this.say(null);
      return;
    }
    const { key, from, text, lang } = sentence;
    const utterance = this.mouth.utter(text);
    this.utterance = utterance;
    utterance.lang = lang;
    utterance.voice = (this.voiceFor(lang) as SpeechSynthesisVoice | undefined) ?? null;
    utterance.rate = PACE;
    utterance.addEventListener('boundary', (event) => {
      if (turn === this.turn && this.utterance === utterance && event.name === 'word') this.say(wordAt(sentence, event.charIndex));
    });
    utterance.addEventListener('end', () => this.utterance === utterance && this.next(turn));
    utterance.addEventListener('error', () => this.utterance === utterance && turn === this.turn && this.stop());
    this.say({ key, from, to: from + text.length });
    this.callOffWatch = this.mouth.after(SLOWEST_START_MS + text.length * SLOWEST_MS_A_CHARACTER, () => turn === this.turn && this.stop());
    this.mouth.synth?.speak(utterance);
  }

  private meetVoices(): void {
    this.voices = (this.mouth.synth?.getVoices() ?? []).filter((voice) => voice.localService);
    this.tell();
  }

  private voiceFor(lang: string): Voice | undefined {
    const wanted = lang.toLowerCase();
    const language = wanted.split('-')[0];
    const fitting = this.voices.filter((voice) => tagOf(voice) === wanted || tagOf(voice).split('-')[0] === language);
    return fitting.find((voice) => voice.default) ?? fitting.find((voice) => tagOf(voice) === wanted) ?? fitting[0];
  }

  private say(said: Said | null): void {
    if (said === this.now) return;
    this.now = said;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

interface QueuedSentence extends Spoken {
  from: number;
}

function sentencesIn({ key, text, lang }: Spoken): QueuedSentence[] {
  return sentencesOf(text, lang).map((sentence) => ({ key, lang, ...sentence }));
}

/** The word that begins at a place: not every browser says how long it is. */
function wordAt({ key, from, text }: QueuedSentence, at: number): Said {
  const word = /^\S*/u.exec(text.slice(at))?.[0] ?? '';
  return { key, from: from + at, to: from + at + word.length };
}

/** Some devices write `en_GB`. */
function tagOf(voice: Voice): string {
  return voice.lang.replace('_', '-').toLowerCase();
}
