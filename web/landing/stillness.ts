/** After this long without anybody moving, the fire stands: nobody looks, and batteries matter. */
const IDLE_MS = 20_000;

const CHOICE_KEY = 'fireside.still';
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focusin'] as const;

/**
 * Decides when everything stands still: when asked to, when the page is hidden, when nobody has moved for a while,
 * and always under reduced motion.
 */
export class Stillness {
  readonly #root: HTMLElement;
  readonly #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #changed: (still: boolean) => void;
  #chosen = false;
  #idle = false;
  #timer = 0;

  constructor(root: HTMLElement, button: HTMLButtonElement, changed: (still: boolean) => void) {
    this.#root = root;
    this.#changed = changed;
    this.#chosen = remembered();
    button.hidden = this.#reduced.matches;
    button.addEventListener('click', () => this.#choose(button, !this.#chosen));
    this.#label(button);
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, () => this.#wake(), { passive: true });
    document.addEventListener('visibilitychange', () => this.#apply());
    this.#reduced.addEventListener('change', () => {
      button.hidden = this.#reduced.matches;
      this.#apply();
    });
    this.#wake();
    this.#apply();
  }

  get still(): boolean {
    return this.#chosen || this.#idle || document.hidden || this.#reduced.matches;
  }

  #choose(button: HTMLButtonElement, still: boolean): void {
    this.#chosen = still;
    try {
      localStorage.setItem(CHOICE_KEY, still ? 'yes' : 'no');
    } catch {
      // The choice then holds for this visit.
    }
    this.#label(button);
    this.#apply();
  }

  #label(button: HTMLButtonElement): void {
    button.setAttribute('aria-pressed', String(this.#chosen));
  }

  #wake(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#idle = true;
      this.#apply();
    }, IDLE_MS);
    if (!this.#idle) return;
    this.#idle = false;
    this.#apply();
  }

  #apply(): void {
    this.#root.toggleAttribute('data-still', this.still);
    this.#changed(this.still);
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(CHOICE_KEY) === 'yes';
  } catch {
    return false;
  }
}
