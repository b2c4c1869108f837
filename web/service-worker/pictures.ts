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
 * given the path may see it again without the server. Its edition for dark paper has a path of its own.
 */
export class Pictures {
  private readonly parts: Parts;
  /** Answers that are on their way, by path: a page and what is kept for later want the same pictures at the same time. */
  private readonly coming = new Map<string, Promise<Response>>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async answer(request: Request): Promise<Response> {
    const cache = await this.parts.caches.open(PICTURES);
    const path = new URL(request.url).pathname;
    const kept = await cache.match(path, { ignoreVary: true });
    if (kept) return kept;
    const answer = await this.bring(cache, path, request);
    await this.prune(cache);
    return answer.clone();
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
      await this.bring(cache, path, url).catch(() => {});
    }
    await this.prune(cache);
  }

  /** The server's answer, asked for once however many want it, and kept where it is a picture. Clone it before it is read. */
  private async bring(cache: Cache, path: string, link: Request | string): Promise<Response> {
    const coming = this.coming.get(path);
    if (!coming) return this.ask(cache, path, link);
    const answer = await coming.catch(() => null);
    // A link that has ended says nothing about another one.
    return answer?.status === 200 ? answer : this.ask(cache, path, link);
  }

  private ask(cache: Cache, path: string, link: Request | string): Promise<Response> {
    const coming = this.load(cache, path, link).finally(() => this.coming.delete(path));
    this.coming.set(path, coming);
    return coming;
  }

  private async load(cache: Cache, path: string, link: Request | string): Promise<Response> {
    const answer = await this.parts.fetch(link);
    // A full disk is no reason to show nothing.
    if (answer.status === 200) await cache.put(path, answer.clone()).catch(() => {});
    return answer;
  }

  /** The oldest go first. */
  private async prune(cache: Cache): Promise<void> {
    const kept = await cache.keys();
    for (const request of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(request);
  }
}
