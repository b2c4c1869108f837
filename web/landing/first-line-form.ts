import { type Answer, answerTo } from './answer';
import type { LineDraft } from './line-draft';
import { randomId } from './random-id';
import type { SceneMood } from './scene-mood';
import { sayingsOf } from './sayings';
import { type Audience, startStory } from './start-story';
import { whenReachable } from './when-reachable';

/** The parts of the page that the form works with. */
export interface FormParts {
  readonly form: HTMLFormElement;
  readonly field: HTMLTextAreaElement;
  readonly button: HTMLButtonElement;
  readonly word: HTMLElement;
  readonly said: HTMLElement;
}

/** The form: takes the line, begins the story, and never loses a word on the way. */
export class FirstLineForm {
  readonly #parts: FormParts;
  readonly #draft: LineDraft;
  readonly #mood: SceneMood;
  readonly #sayings: ReturnType<typeof sayingsOf>;
  readonly #idea: () => string;
  #busy = false;
  #callOffWaiting = () => {};
  /** The words the key belongs to: other words are another story. */
  #attempt = { words: '', key: '' };

  constructor(parts: FormParts, draft: LineDraft, mood: SceneMood, idea: () => string) {
    this.#parts = parts;
    this.#draft = draft;
    this.#mood = mood;
    this.#sayings = sayingsOf(parts.form);
    this.#idea = idea;
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    // Coming back with the browser's own button finds the fire as it was left: lit, and nothing under way.
    addEventListener('pageshow', (event) => {
      if (event.persisted) this.#busyWith(false);
    });
  }

  get audience(): Audience {
    return new FormData(this.#parts.form).get('audience') as Audience;
  }

  async #submit(): Promise<void> {
    if (this.#busy) return;
    const line = this.#parts.field.value.trim();
    if (line === '') return this.#offerIdea();
    this.#draft.keep(line);
    this.#busyWith(true);
    this.#say(null);
    const outcome = await startStory({ line, audience: this.audience, idempotencyKey: this.#keyFor(line) });
    if (outcome.kind === 'started') return this.#enter(outcome.storyId, line);
    this.#busyWith(false);
    // Asked afterwards: a server on this machine is there without any network.
    if (outcome.kind === 'unreachable' && !navigator.onLine) return this.#waitForLine();
    this.#say(answerTo(outcome, this.#sayings));
    this.#parts.field.focus();
  }

  #enter(storyId: string, line: string): void {
    this.#draft.handOver(storyId, randomId(), line);
    location.assign(`/try/${encodeURIComponent(storyId)}`);
  }

  #offerIdea(): void {
    this.#write(this.#idea());
    this.#say({ text: this.#sayings.idea, help: [] });
  }

  #waitForLine(): void {
    this.#parts.button.dataset.waiting = '';
    this.#parts.word.textContent = this.#sayings.later;
    this.#say({ text: this.#sayings.offline, help: [] });
    this.#callOffWaiting = whenReachable(() => void this.#submit());
  }

  #busyWith(busy: boolean): void {
    this.#busy = busy;
    this.#callOffWaiting();
    delete this.#parts.button.dataset.waiting;
    this.#parts.button.setAttribute('aria-busy', String(busy));
    this.#parts.word.textContent = busy ? this.#sayings.lighting : this.#sayings.light;
    this.#mood.lit(busy);
  }

  #keyFor(line: string): string {
    const words = `${this.audience} ${line}`;
    if (this.#attempt.words !== words) this.#attempt = { words, key: randomId() };
    return this.#attempt.key;
  }

  #write(line: string): void {
    const { field } = this.#parts;
    field.value = line;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
    field.setSelectionRange(line.length, line.length);
  }

  #say(answer: Answer | null): void {
    const { said } = this.#parts;
    said.replaceChildren();
    if (!answer) return;
    said.append(element('p', answer.text));
    if (answer.rewrite) said.append(this.#offer(answer.rewrite));
    if (answer.help.length > 0) {
      const list = element('ul', '');
      list.append(...answer.help.map((line) => element('li', line)));
      said.append(list);
    }
  }

  #offer(words: string): HTMLElement {
    const button = element('button', this.#sayings.instead.replace('{words}', words)) as HTMLButtonElement;
    button.type = 'button';
    button.addEventListener('click', () => {
      this.#write(words);
      this.#say(null);
    });
    return button;
  }
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
