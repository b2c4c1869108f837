import { el } from './element';
import { CHOICES, fitSize, type Settings, SIZE_MAX, SIZE_MIN, SIZE_STEP, type Switch } from './settings';
import { percentage } from './tell';
import type { ReaderWords } from './words';

type Choice = keyof typeof CHOICES;

/** The small sheet on which a reader says how they like to read. Every change holds at once. */
export class SettingsPanel {
  readonly element: HTMLElement;
  readonly #words: ReaderWords;
  readonly #changed: (change: Partial<Settings>) => void;
  readonly #size = el('output', { class: 'fb-size' });
  readonly #smaller: HTMLButtonElement;
  readonly #larger: HTMLButtonElement;
  readonly #rate: HTMLElement;
  readonly #switches: readonly (readonly [Switch, HTMLInputElement])[];
  #settings: Settings;

  constructor(settings: Settings, words: ReaderWords, withLetters: boolean, changed: (change: Partial<Settings>) => void) {
    this.#settings = settings;
    this.#words = words;
    this.#changed = changed;
    this.#smaller = this.#step(-SIZE_STEP, words.smaller, 'A');
    this.#larger = this.#step(SIZE_STEP, words.larger, 'A');
    const [easier, spoken, letters] = [this.#switch('easier'), this.#switch('spoken'), this.#switch('letters')] as const;
    this.#switches = [['easier', easier], ['spoken', spoken], ['letters', letters]];
    this.#rate = this.#choice('rate', words.rate);
    this.#rate.hidden = true;
    this.element = el('div', { class: 'fb-panel', role: 'dialog', 'aria-label': words.settings, tabindex: -1, hidden: true },
      el('div', { class: 'fb-setting', role: 'group', 'aria-label': words.size },
        el('span', { class: 'fb-setting-name', 'aria-hidden': 'true' }, words.size),
        el('div', { class: 'fb-options' }, this.#smaller, this.#size, this.#larger)),
      check(easier, words.easier),
      this.#choice('font', words.font),
      this.#choice('paper', words.paper),
      this.#choice('layout', words.layout),
      this.#choice('turn', words.turn),
      this.#choice('inks', words.ink),
      this.#rate,
      check(spoken, words.spoken),
      withLetters && check(letters, words.letters));
    this.update(settings, true);
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  /** There is a voice, so how fast it reads can be chosen. */
  voice(): void {
    this.#rate.hidden = false;
  }

  toggle(open: boolean): void {
    this.element.hidden = !open;
    if (open) this.element.focus();
  }

  /** Shows settings that were changed elsewhere. Two pages are offered only where they have room: else it is one. */
  update(settings: Settings, roomForTwo: boolean): void {
    this.#settings = settings;
    this.#size.textContent = percentage(this.#words, settings.size);
    this.#smaller.disabled = settings.size <= SIZE_MIN;
    this.#larger.disabled = settings.size >= SIZE_MAX;
    for (const [name, box] of this.#switches) box.checked = settings[name];
    for (const input of this.element.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      const chosen = settings[input.dataset.setting as Choice];
      input.checked = (chosen === 'spread' && !roomForTwo ? 'single' : chosen) === input.value;
      if (input.value === 'spread') input.parentElement?.toggleAttribute('hidden', !roomForTwo);
    }
  }

  #step(by: number, label: string, letter: string): HTMLButtonElement {
    const button = el('button', { type: 'button', class: by < 0 ? 'fb-step fb-step-down' : 'fb-step fb-step-up', 'aria-label': label }, letter);
    button.addEventListener('click', () => this.#changed({ size: fitSize(this.#settings.size + by) }));
    return button;
  }

  #switch(name: Switch): HTMLInputElement {
    const box = el('input', { type: 'checkbox' });
    box.addEventListener('change', () => this.#changed({ [name]: box.checked }));
    return box;
  }

  #choice(setting: Choice, names: Readonly<Record<string, string>>): HTMLElement {
    const group = `fb-${setting}`;
    const options = CHOICES[setting].map((value) => {
      const input = el('input', { type: 'radio', name: group, value, 'data-setting': setting });
      input.addEventListener('change', () => this.#changed({ [setting]: value }));
      return el('label', { class: 'fb-option', 'data-value': value }, input, el('span', {}, names[value] ?? value));
    });
    return el('fieldset', { class: 'fb-setting' },
      el('legend', { class: 'fb-setting-name' }, names.label ?? this.#words.settings),
      el('div', { class: 'fb-options' }, ...options));
  }
}

function check(box: HTMLInputElement, name: string): HTMLElement {
  return el('label', { class: 'fb-check' }, box, name);
}
