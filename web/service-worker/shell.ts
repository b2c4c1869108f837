/** What a build consists of. */
export interface Build {
  /** Names the build: another one has other files. */
  version: string;
  /** Paths of the files that every page may need. */
  files: readonly string[];
}

/** A page that is not there by then is taken from this device. */
const PAGE_WITHIN_MS = 4_000;
const PREFIX = 'shell-';
/** The pages as they are kept: by addresses that nobody visits, since one page answers to many. */
const APP = '/-/app';
const LANDING = '/-/landing';
/** Where a page can be had that is nobody's. */
const SOURCES = { [APP]: '/help', [LANDING]: '/' } as const;
/** What a proxy says while the server behind it is away. */
const AWAY = new Set([502, 503, 504]);

interface Parts {
  caches: CacheStorage;
  fetch: typeof fetch;
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
}

/** The client itself, kept on this device: its pages and files, and nothing that belongs to a person. */
export class Shell {
  private readonly build: Build;
  private readonly parts: Parts;

  constructor(build: Build, parts: Parts) {
    this.build = build;
    this.parts = parts;
  }

  private get name(): string {
    return PREFIX + this.build.version;
  }

  /** Brings everything here, or fails and is tried again with another visit. */
  async install(): Promise<void> {
    const { caches, fetch } = this.parts;
    const cache = await caches.open(this.name);
    for (const [kept, source] of Object.entries(SOURCES)) {
      // Without the session's cookie: what is kept is the page that everybody gets.
      const page = await fetch(source, { credentials: 'omit', cache: 'no-cache' });
      if (!page.ok) throw new Error(`${source} is not there`);
      await cache.put(kept, page);
    }
    await cache.addAll([...this.build.files]);
  }

  /** Drops older builds, but for the one before: a page of it may still be open. */
  async tidy(): Promise<void> {
    const { caches } = this.parts;
    const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
    const [before] = builds.filter((name) => name !== this.name).reverse();
    for (const name of builds) if (name !== this.name && name !== before) await caches.delete(name);
  }

  /** The server's page; where it does not come, the one that is kept, in which the address is read by the client. */
  async page(request: Request, preloaded?: Promise<Response | undefined>): Promise<Response> {
    const asked = this.ask(request, preloaded);
    const first = await Promise.race([asked, this.parts.wait(PAGE_WITHIN_MS).then(() => null)]);
    if (first && !AWAY.has(first.status)) return first;
    const kept = await this.kept(new URL(request.url).pathname === '/' ? LANDING : APP);
    return kept ?? first ?? (await asked) ?? Response.error();
  }

  /** A file of this build or the one before; another's is the server's, and a missing one stays missing. */
  async file(request: Request): Promise<Response> {
    const kept = await this.kept(request.url);
    if (kept) return kept;
    const answer = await this.parts.fetch(request);
    // Typefaces and languages come when somebody wants them, and stay.
    if (answer.status === 200) await this.put(request.url, answer.clone());
    return answer;
  }

  /** Keeps files that were loaded before this worker was there. */
  async keep(urls: readonly string[]): Promise<void> {
    for (const url of urls) {
      if (await this.kept(url)) continue;
      const answer = await this.parts.fetch(url).catch(() => null);
      if (answer?.status === 200) await this.put(url, answer);
    }
  }

  private async ask(request: Request, preloaded?: Promise<Response | undefined>): Promise<Response | null> {
    try {
      return (await preloaded) ?? (await this.parts.fetch(request));
    } catch {
      return null;
    }
  }

  private kept(url: string): Promise<Response | undefined> {
    return this.parts.caches.match(url, { ignoreVary: true });
  }

  private async put(url: string, answer: Response): Promise<void> {
    const cache = await this.parts.caches.open(this.name);
    // A full disk is no reason to fail what was asked for.
    await cache.put(url, answer).catch(() => {});
  }
}
