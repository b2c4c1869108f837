/** Caches in memory, as far as the worker uses them. */
export class FakeCaches {
  readonly stores = new Map<string, Map<string, Response>>();
  private readonly fetch: (url: string) => Promise<Response>;

  constructor(fetch: (url: string) => Promise<Response>) {
    this.fetch = fetch;
  }

  async open(name: string): Promise<Cache> {
    const rows = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, rows);
    const put = async (key: RequestInfo | URL, answer: Response) => void rows.set(keyOf(key), answer);
    const cache = {
      put,
      match: async (key: RequestInfo | URL) => rows.get(keyOf(key))?.clone(),
      delete: async (key: RequestInfo | URL) => rows.delete(keyOf(key)),
      keys: async () => [...rows.keys()].map((key) => new Request(new URL(key, 'https://fireside.test'))),
      addAll: async (urls: string[]) => {
        for (const url of urls) {
          const answer = await this.fetch(url);
          if (!answer.ok) throw new TypeError(`${url} is not there`);
          await put(url, answer);
        }
      },
    };
    return cache as unknown as Cache;
  }

  async match(key: RequestInfo | URL): Promise<Response | undefined> {
    for (const rows of this.stores.values()) {
      const found = rows.get(keyOf(key));
      if (found) return found.clone();
    }
    return undefined;
  }

  async keys(): Promise<string[]> {
    return [...this.stores.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.stores.delete(name);
  }
}

function keyOf(key: RequestInfo | URL): string {
  const url = new URL(typeof key === 'string' ? key : 'url' in key ? key.url : key.href, 'https://fireside.test');
  return url.pathname + url.search;
}
