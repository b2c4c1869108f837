/** Whether the server still knows the person on this page. What they do meanwhile stays on the page. */
export class Session {
  private over = false;
  private times = 0;
  private readonly watchers = new Set<() => void>();

  ended = (): boolean => this.over;

  /** How often somebody signed in again; what lives off the session begins anew with each. */
  renewals = (): number => this.times;

  /** The server has said that it knows nobody here any more. */
  end(): void {
    if (this.over) return;
    this.over = true;
    this.tell();
  }

  renew(): void {
    this.over = false;
    this.times += 1;
    this.tell();
  }

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}

/** The page's own. */
export const session = new Session();
