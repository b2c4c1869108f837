import type { Book, Picture } from './book';
import type { Settings } from './settings';

/** Links live ten minutes; asking for new ones more often than this would help nobody. */
const RENEWAL_GAP_MS = 20_000;

/** Fetches the pictures ahead, one after the other, and gets new links when old ones have run out. */
export class Pictures {
  readonly #urls: string[];
  readonly #renew: (() => Promise<Book>) | undefined;
  readonly #ahead: HTMLImageElement[] = [];
  #renewed = Number.NEGATIVE_INFINITY;
  #fresh: Promise<Picture[]> = Promise.resolve([]);
  #stopped = false;

  constructor(book: Book, renew: (() => Promise<Book>) | undefined) {
    this.#urls = picturesOf(book).map((picture) => picture.url);
    this.#renew = renew;
  }

  /** Fetches every picture into the browser's store, so that no page is turned to an empty frame. */
  async fetchAhead(): Promise<void> {
    for (const url of this.#urls) {
      if (this.#stopped) return;
      const image = new Image();
      this.#ahead.push(image);
      image.src = url;
      await image.decode().catch(() => undefined);
    }
  }

  /** Call with the target of an `error` event: puts a new link in place of one that has run out. */
  async mend(target: EventTarget | null, now: number): Promise<void> {
    if (!(target instanceof HTMLImageElement) || !this.#renew) return;
    const place = this.#urls.indexOf(target.dataset.picture ?? '');
    if (place < 0) return;
    if (now - this.#renewed >= RENEWAL_GAP_MS) {
      this.#renewed = now;
      this.#fresh = this.#renew().then(picturesOf, () => []);
    }
    const fresh = (await this.#fresh)[place];
    if (fresh && !this.#stopped && target.getAttribute('src') !== fresh.url) target.src = fresh.url;
  }

  stop(): void {
    this.#stopped = true;
  }
}

/** Every picture of a book, in reading order. */
export function picturesOf(book: Book): Picture[] {
  return [book.cover, ...book.pages.map((page) => page.picture)].filter((one): one is Picture => Boolean(one));
}

/** The book with the edition of each picture that suits its paper. */
export function printedOn(paper: Settings['paper'], book: Book): Book {
  if (paper !== 'dark') return book;
  const printed = <P extends Picture | null | undefined>(picture: P): P => (picture?.evening_url ? { ...picture, url: picture.evening_url } : picture);
  return { ...book, cover: printed(book.cover), pages: book.pages.map((page) => ({ ...page, picture: printed(page.picture) })) };
}
