import { sentencesOf } from './sentences';
import type { Speaker } from './speaker';

/** How fast a book is read, as a voice's rate. */
export const RATES = { slow: 0.75, usual: 1, fast: 1.3 } as const;

/** A page without words is looked at for so long before the next one. */
const PICTURE_MS = 2_500;

/** What reading aloud needs of whoever shows the book. */
export interface Pages {
  /** The elements with the words that are open now, in reading order. */
  readonly words: () => HTMLElement[];
  /** Goes on to the next page; false when the story is over. It says `opened` when it is there. */
  readonly next: () => boolean;
  readonly rate: () => number;
  /** Shows which part of an element's words is being said; null for none. */
  readonly mark: (part: { readonly words: HTMLElement; readonly from: number; readonly to: number } | null) => void;
  readonly changed: (reading: boolean) => void;
}

/** Reads a book aloud, sentence by sentence and page by page, until its story ends or somebody stops it. */
export class Aloud {
  readonly #speaker: Speaker;
  readonly #pages: Pages;
  #reading = false;
  #queue: { readonly words: HTMLElement; readonly text: string; readonly at: number }[] = [];
  #timer = 0;

  constructor(speaker: Speaker, pages: Pages) {
    this.#speaker = speaker;
    this.#pages = pages;
  }

  get reading(): boolean {
    return this.#reading;
  }

  /** Begins at the top of the open page, or where it was stopped on it; or stops. */
  toggle(): void {
    if (this.#reading) return this.stop();
    this.#reading = true;
    this.#pages.changed(true);
    const stopped = this.#queue[0];
    if (stopped?.words.isConnected) this.#say();
    else this.opened();
  }

  /** Stops, and knows where. */
  stop(): void {
    if (!this.#reading) return;
    this.#reading = false;
    this.#silence();
    this.#pages.changed(false);
  }

  /** Another page is open: reading goes on at its top. */
  opened(): void {
    this.#silence();
    this.#queue = this.#pages.words().flatMap((words) => sentencesOf(words.textContent, words.lang).map((sentence) => ({ words, ...sentence })));
    if (!this.#reading) return;
    if (this.#queue.length > 0) this.#say();
    else this.#timer = window.setTimeout(() => this.#goOn(), PICTURE_MS);
  }

  #say(): void {
    const sentence = this.#queue[0];
    if (!sentence) return this.#goOn();
    const { words, text, at } = sentence;
    // Until a voice says which word it is at, if it ever does, the sentence stands for its words.
    this.#pages.mark({ words, from: at, to: at + text.trimEnd().length });
    const word = (begins: number): void => {
      const rest = text.slice(begins).search(/\s|$/u);
      if (rest > 0) this.#pages.mark({ words, from: at + begins, to: at + begins + rest });
    };
    this.#speaker.say({ text, lang: words.lang, rate: this.#pages.rate() }, word, () => {
      this.#queue.shift();
      this.#say();
    });
  }

  #goOn(): void {
    this.#pages.mark(null);
    if (!this.#pages.next()) this.stop();
  }

  #silence(): void {
    clearTimeout(this.#timer);
    this.#speaker.hush();
    this.#pages.mark(null);
  }
}
