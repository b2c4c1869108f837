import { el } from './element';
import { CHOICES, fitSize, type Settings, SIZE_MAX, SIZE_MIN, SIZE_STEP } from './settings';
import type { ReaderWords } from './words';

type Choice = keyof typeof CHOICES;

/** The small sheet on which a reader says how they like to read. Every change holds at once. */
export class SettingsPanel {
  readonly element: HTMLElement;
  readonly #words: ReaderWords;
  readonly #changed: (settings: Settings) => void;
  readonly #size = el('output', { class: 'fb-size' });
  readonly #smaller: HTMLButtonElement;
  readonly #larger: HTMLButtonElement;
  readonly #letters = el('input', { type: 'checkbox' });
  #settings: Settings;

  constructor(settings: Settings, words: ReaderWords, withLetters: boolean, changed: (settings: Settings) => void) {
    this.#settings = settings;
    this.#words = words;
    this.#changed = changed;
    this.#smaller = this.#step(-SIZE_STEP, words.smaller, 'A');
    this.#larger = this.#step(SIZE_STEP, words.larger, 'A');
    this.#letters.addEventListener('change', () => this.#set({ letters: this.#letters.checked }));
    this.element = el('div', { class: 'fb-panel', role: 'dialog', 'aria-label': words.settings, tabindex: -1, hidden: true },
      el('div', { class: 'fb-setting', role: 'group', 'aria-label': words.size },
        el('span', { class: 'fb-setting-name', 'aria-hidden': 'true' }, words.size),
        el('div', { class: 'fb-options' }, this.#smaller, this.#size, this.#larger)),
      this.#choice('paper', words.paper),
      this.#choice('inks', words.ink),
      this.#choice('turn', words.turn),
      this.#choice('flow', words.flow),
      withLetters && el('label', { class: 'fb-check' }, this.#letters, words.letters));
    this.update(settings);
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  toggle(open: boolean): void {
    this.element.hidden = !open;
    if (open) this.element.focus();
  }

  /** Shows settings that were changed elsewhere. */
  update(settings: Settings): void {
    this.#settings = settings;
    this.#size.textContent = `${settings.size} %`;
    this.#smaller.disabled = settings.size <= SIZE_MIN;
    this.#larger.disabled = settings.size >= SIZE_MAX;
    this.#letters.checked = settings.letters;
    for (const input of this.element.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      input.checked = settings[input.dataset.setting as Choice] === input.value;
    }
  }

  #set(change: Partial<Settings>): void {
    this.#changed({ ...this.#settings, ...change });
  }

  #step(by: number, label: string, letter: string): HTMLButtonElement {
    const button = el('button', { type: 'button', class: by < 0 ? 'fb-step fb-step-down' : 'fb-step fb-step-up', 'aria-label': label }, letter);
    button.addEventListener('click', () => this.#set({ size: fitSize(this.#settings.size + by) }));
    return button;
  }

  #choice(setting: Choice, names: Readonly<Record<string, string>>): HTMLElement {
    const group = `fb-${setting}`;
    const options = CHOICES[setting].map((value) => {
      const input = el('input', { type: 'radio', name: group, value, 'data-setting': setting });
      input.addEventListener('change', () => this.#set({ [setting]: value }));
      return el('label', { class: 'fb-option', 'data-value': value }, input, el('span', {}, names[value] ?? value));
    });
    return el('fieldset', { class: 'fb-setting' },
      el('legend', { class: 'fb-setting-name' }, names.label ?? this.#words.settings),
      el('div', { class: 'fb-options' }, ...options));
  }
}
