/** What a page needs of the browser to hear of a newer version of itself. */
interface Parts {
  container: ServiceWorkerContainer;
  reload: () => void;
  now: () => number;
}

/** The server is asked for a newer version no more often than this. */
const ASK_EVERY_MS = 15 * 60_000;

/** Whether there is a newer version of the client, and the way to it. Nothing changes under a page by itself. */
export class Updates {
  private readonly parts: Parts;
  private readonly watchers = new Set<() => void>();
  private registration: ServiceWorkerRegistration | null = null;
  private newer = false;
  private wanted = false;
  private asked = 0;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Has this page and its files kept, and listens for newer ones. */
  async start(script: string): Promise<void> {
    const { container, now } = this.parts;
    const guarded = container.controller !== null;
    container.addEventListener('controllerchange', () => this.taken(guarded));
    this.registration = await container.register(script, { updateViaCache: 'none' });
    this.asked = now();
    if (this.registration.waiting && guarded) this.found();
    this.registration.addEventListener('updatefound', () => this.follow(this.registration?.installing ?? null));
    this.follow(this.registration.installing);
  }

  /** Whether a newer version waits. */
  ready = (): boolean => this.newer;

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };

  /** Somebody is back: a good time to ask. */
  look(): void {
    const { now } = this.parts;
    if (!this.registration || now() - this.asked < ASK_EVERY_MS) return;
    this.asked = now();
    void this.registration.update().catch(() => {});
  }

  /** Goes over to the newer version. */
  take(): void {
    this.wanted = true;
    const { waiting } = this.registration ?? {};
    if (waiting) waiting.postMessage('take-over');
    // Another tab went ahead: the worker is the new one, and only this page is old.
    else this.parts.reload();
  }

  private follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      // The first one ever is no news.
      if (worker.state === 'installed' && this.parts.container.controller) this.found();
    });
  }

  private taken(guarded: boolean): void {
    if (this.wanted) this.parts.reload();
    else if (guarded) this.found();
  }

  private found(): void {
    this.newer = true;
    for (const watcher of this.watchers) watcher();
  }
}
