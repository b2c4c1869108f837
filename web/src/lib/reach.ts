/** Between two looks while nobody answers. */
const LOOK_MS = 3_000;
/** Between two looks while somebody does, and the browser still says it has no network. */
const DOUBT_MS = 15_000;

/** What a reach asks of the page it is on. */
export interface ReachParts {
  /** Whether the browser says it has a network. */
  says: () => boolean;
  /** Whether the server answers. */
  ask: () => Promise<boolean>;
}

/**
 * Whether the server can be reached, as far as this page knows. A browser that says it has no network is not taken at its
 * word: with the server on the same machine, and nothing beyond, it says so for ever. Only then is the server asked.
 */
export class Reach {
  private readonly parts: ReachParts;
  private readonly watchers = new Set<() => void>();
  /** Until it is known to be otherwise. */
  private reached = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts looks: an answer to an older one means nothing any more. */
  private looks = 0;

  constructor(parts: ReachParts) {
    this.parts = parts;
  }

  readonly now = (): boolean => this.reached;

  /** Watches until the answer is called. The server is asked only while somebody watches. */
  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    if (this.watchers.size === 1) this.begin();
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size === 0) this.end();
    };
  };

  private begin(): void {
    window.addEventListener('online', this.look);
    window.addEventListener('offline', this.look);
    this.look();
  }

  private end(): void {
    window.removeEventListener('online', this.look);
    window.removeEventListener('offline', this.look);
    clearTimeout(this.timer);
    this.looks += 1;
    this.reached = true;
  }

  private readonly look = (): void => {
    clearTimeout(this.timer);
    const look = (this.looks += 1);
    if (this.parts.says()) return this.settle(true);
    void this.parts.ask().then((reached) => {
      if (look !== this.looks) return;
      this.settle(reached);
      this.timer = setTimeout(this.look, reached ? DOUBT_MS : LOOK_MS);
    });
  };

  private settle(reached: boolean): void {
    if (reached === this.reached) return;
    this.reached = reached;
    for (const watcher of this.watchers) watcher();
  }
}

/** Whether the server says that it is there. */
export async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(LOOK_MS) })).ok;
  } catch {
    return false;
  }
}

/** This page's. */
export const reach = new Reach({ says: () => navigator.onLine, ask: serverAnswers });
