/** Where the line waits until it is a story. */
const LINE_KEY = 'fireside.landing.line';

/** Where the room finds the first turn of a story that was begun here. */
const FIRST_TURN_PREFIX = 'fireside.first.';

/** The two calls of `localStorage` that a draft needs, and one to forget it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps what was typed. A browser may refuse storage altogether (private windows, a full disk); then the line
 * lives in its field only, which is no reason to stop anybody from writing.
 */
export class LineDraft {
  readonly #shelf: Shelf | null;

  constructor(shelf: Shelf | null) {
    this.#shelf = shelf;
  }

  line(): string {
    return this.#attempt((shelf) => shelf.getItem(LINE_KEY)) ?? '';
  }

  keep(line: string): void {
    this.#attempt((shelf) => (line === '' ? shelf.removeItem(LINE_KEY) : shelf.setItem(LINE_KEY, line)));
  }

  /** Hands the line over to the room of its story. Answers whether it could be kept there. */
  handOver(storyId: string, clientTurnId: string, text: string): boolean {
    const turn = JSON.stringify({ client_turn_id: clientTurnId, text });
    const kept = this.#attempt((shelf) => {
      shelf.setItem(FIRST_TURN_PREFIX + storyId, turn);
      return true;
    });
    if (kept) this.keep('');
    return kept ?? false;
  }

  #attempt<T>(use: (shelf: Shelf) => T): T | undefined {
    try {
      return this.#shelf ? use(this.#shelf) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The browser's own shelf, or none where even asking for it is refused. */
export function browserShelf(): Shelf | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
