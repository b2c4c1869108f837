/** Where pictures lie. The client deletes it by this name when somebody leaves. */
export const PICTURES = 'pictures';

/** A browser that is asked to keep more than this keeps nothing for long. About forty megabytes. */
const MOST = 500;

interface Parts {
  caches: CacheStorage;
  fetch: typeof fetch;
}

/**
 * Pictures that were once loaded here. A link to one ends after minutes, but its path names its content: whoever was
 * given the path may see it again without the server.
 */
export class Pictures {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async answer(request: Request): Promise<Response> {
    const cache = await this.parts.caches.open(PICTURES);
    const path = new URL(request.url).pathname;
    const kept = await cache.match(path, { ignoreVary: true });
    if (kept) return kept;
    const answer = await this.parts.fetch(request);
    if (answer.status === 200) {
      await cache.put(path, answer.clone()).catch(() => {});
      await this.prune(cache);
    }
    return answer;
  }

  /**
   * Brings pictures here by links that still hold, though nobody looks at them yet. Somebody who leaves meanwhile takes
   * them along: what is deleted under its name is not filled again.
   */
  async keep(urls: readonly string[]): Promise<void> {
    const cache = await this.parts.caches.open(PICTURES);
    for (const url of urls) {
      const path = new URL(url).pathname;
      if (await cache.match(path, { ignoreVary: true })) continue;
      const answer = await this.parts.fetch(url).catch(() => null);
      if (answer?.status === 200) await cache.put(path, answer).catch(() => {});
    }
    await this.prune(cache);
  }

  /** The oldest go first. */
  private async prune(cache: Cache): Promise<void> {
    const kept = await cache.keys();
    for (const request of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(request);
  }
}
