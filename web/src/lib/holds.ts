/** What must not be interrupted: a page under somebody's words is not loaded anew. */
export class Holds {
  private count = 0;
  private readonly watchers = new Set<() => void>();

  /** Holds until the answer is called. */
  take(): () => void {
    this.change(1);
    let held = true;
    return () => {
      if (held) this.change(-1);
      held = false;
    };
  }

  held = (): boolean => this.count > 0;

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };

  private change(by: number): void {
    this.count += by;
    for (const watcher of this.watchers) watcher();
  }
}

/** The page's own. */
export const holds = new Holds();
