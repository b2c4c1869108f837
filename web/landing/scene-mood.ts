/** A line of this many letters has drawn the whole whale. */
const WHOLE_WHALE_LETTERS = 60;

/** The few numbers the scene listens to; the style sheet does the rest. */
export class SceneMood {
  readonly #root: HTMLElement;
  #frame = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** The whale appears, and the fire rises, as the line grows. */
  told(letters: number): void {
    this.#set('--told', Math.min(1, letters / WHOLE_WHALE_LETTERS));
  }

  /** The flame answers at once when the line is sent. */
  lit(lit: boolean): void {
    this.#set('--lit', lit ? 1 : 0);
  }

  /** Layers lean after the pointer; its place is given as -1 to 1 from the middle. */
  lean(x: number, y: number): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#set('--lean-x', x);
      this.#set('--lean-y', y);
    });
  }

  #set(name: string, value: number): void {
    this.#root.style.setProperty(name, value.toFixed(3));
  }
}
