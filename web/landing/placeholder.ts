import { type Suggestion, suggestionsFor, typedAt, wholeAt } from './suggestions';
import type { Audience } from './start-story';

/** Types suggestions into the empty field while nobody writes; shows one whole whenever things stand still. */
export class Placeholder {
  readonly #field: HTMLTextAreaElement;
  #suggestions: Suggestion[] = [];
  #shown: Suggestion | undefined;
  #elapsed = 0;
  #last = 0;
  #frame = 0;

  constructor(field: HTMLTextAreaElement) {
    this.#field = field;
  }

  /** The suggestion somebody would take now. */
  get suggestion(): string {
    return this.#shown?.text ?? '';
  }

  /** Takes the beginnings of these writers, from the first. */
  suit(audience: Audience): void {
    this.#suggestions = suggestionsFor(audience);
    this.#elapsed = this.#frame === 0 ? wholeAt(this.#suggestions) : 0;
    this.#show(this.#suggestions[0]);
  }

  /** Goes on, or stops with the suggestion that is up shown whole. */
  run(running: boolean): void {
    if (running === (this.#frame !== 0)) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#last = 0;
    if (running) this.#frame = requestAnimationFrame(this.#step);
    else this.#show(this.#shown);
  }

  readonly #step = (now: number): void => {
    if (this.#last > 0) this.#elapsed += Math.min(now - this.#last, 100);
    this.#last = now;
    const typed = typedAt(this.#suggestions, this.#elapsed);
    if (typed) this.#show(typed.suggestion, typed.text);
    this.#frame = requestAnimationFrame(this.#step);
  };

  #show(suggestion: Suggestion | undefined, text = suggestion?.text ?? ''): void {
    this.#shown = suggestion;
    if (this.#field.placeholder !== text) this.#field.placeholder = text;
    if (suggestion && this.#field.dataset.ink !== suggestion.ink) this.#field.dataset.ink = suggestion.ink;
  }
}
