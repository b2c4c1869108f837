import type { Mouth } from '../lib/read-aloud';
import { ReadAloud } from '../lib/read-aloud';
import { FakeClock } from './fake-clock';

type Voice = { lang: string; localService: boolean; default: boolean; name: string; voiceURI: string };

export function voice(lang: string, change: Partial<Voice> = {}): Voice {
  return { lang, localService: true, default: false, name: lang, voiceURI: lang, ...change };
}

/** Words on their way through a browser's speech, which the test says at its own pace. */
export class FakeUtterance extends EventTarget {
  lang = '';
  rate = 1;
  voice: Voice | null = null;
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  /** Comes to a word. */
  word(charIndex: number): void {
    this.dispatchEvent(Object.assign(new Event('boundary'), { name: 'word', charIndex }));
  }

  end(): void {
    this.dispatchEvent(new Event('end'));
  }

  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
}

/** A browser's speech whose voices and pace are the test's. */
export class FakeMouth {
  readonly clock = new FakeClock();
  /** Everything that was given to it to say. */
  readonly given: FakeUtterance[] = [];
  cancelled = 0;
  private voices: Voice[];
  private readonly waiting: (() => void)[] = [];

  constructor(voices: Voice[] = [voice('en-GB')]) {
    this.voices = voices;
  }

  get reader(): ReadAloud {
    const synth = {
      getVoices: () => this.voices,
      speak: (utterance: FakeUtterance) => void this.given.push(utterance),
      cancel: () => {
        this.cancelled += 1;
      },
      addEventListener: (_event: string, listener: () => void) => void this.waiting.push(listener),
    };
    return new ReadAloud({
      synth: synth as unknown as Mouth['synth'],
      utter: (text) => new FakeUtterance(text) as unknown as SpeechSynthesisUtterance,
      after: (ms, action) => this.clock.after(ms, action),
    });
  }

  /** Voices come, or go. */
  meet(voices: Voice[]): void {
    this.voices = voices;
    for (const listener of this.waiting) listener();
  }

  /** The words that are being said. */
  get saying(): FakeUtterance {
    const last = this.given.at(-1);
    if (!last) throw new Error('nothing is being said');
    return last;
  }
}
