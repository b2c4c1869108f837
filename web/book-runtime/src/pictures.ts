import { pathOf, picturesOf } from '../../src/lib/picture-links';
import type { Book, Picture } from './book';
import type { Settings } from './settings';

type Paper = Settings['paper'];

/** Links live ten minutes; asking for new ones more often than this would help nobody. */
const RENEWAL_GAP_MS = 20_000;

/** Fetches the pictures of a book ahead, and finds another link where one leads nowhere: a new one, or the one by day. */
export class Pictures {
  readonly #pictures: readonly Picture[];
  readonly #paper: Paper;
  readonly #renew: (() => Promise<Book>) | undefined;
  readonly #ahead: HTMLImageElement[] = [];
  /** Links that led nowhere. */
  readonly #failed = new Set<string>();
  #renewed = Number.NEGATIVE_INFINITY;
  #fresh: Promise<Picture[]> = Promise.resolve([]);
  #stopped = false;

  /** The pictures of a book as it was given, to be printed on this paper. */
  constructor(book: Book, paper: Paper, renew: (() => Promise<Book>) | undefined) {
    this.#pictures = picturesOf(book);
    this.#paper = paper;
    this.#renew = renew;
  }

  /** All links that may be wanted while the book is read on this paper, the first wanted first. */
  get links(): string[] {
    return this.#pictures.flatMap((picture) => editions(this.#paper, picture));
  }

  /**
   * Fetches every picture into the browser's store, so that no page is turned to an empty frame. A host that keeps
   * pictures (`ReaderOptions.keep`) asks for the same ones, and neither can be spared: that host brings them also when
   * the book is closed by then, and there are readers without one, at a first visit or in a file. Where both are at
   * work, the service worker asks the server once.
   */
  async fetchAhead(): Promise<void> {
    for (const picture of this.#pictures) {
      for (const link of editions(this.#paper, picture)) {
        if (this.#stopped) return;
        if (await this.#comes(link)) break;
      }
    }
  }

  /** Call with the target of an `error` event: puts another link in place of one that leads nowhere. */
  async mend(target: EventTarget | null, now: number): Promise<void> {
    if (!(target instanceof HTMLImageElement)) return;
    const asked = target.getAttribute('src') ?? '';
    const given = this.#pictures.find((picture) => printed(this.#paper, picture).url === target.dataset.picture);
    if (!given) return;
    this.#failed.add(asked);
    const newer = (await this.#newLinks(now)).find(({ url }) => pathOf(url) === pathOf(given.url));
    const links = [...(newer ? editions(this.#paper, newer) : []), ...editions(this.#paper, given)];
    const link = links.find((one) => !this.#failed.has(one));
    if (link && !this.#stopped && target.getAttribute('src') === asked) target.src = link;
  }

  stop(): void {
    this.#stopped = true;
  }

  async #comes(link: string): Promise<boolean> {
    const image = new Image();
    this.#ahead.push(image);
    image.src = link;
    return image.decode().then(() => true, () => false);
  }

  #newLinks(now: number): Promise<Picture[]> {
    if (this.#renew && now - this.#renewed >= RENEWAL_GAP_MS) {
      this.#renewed = now;
      this.#fresh = this.#renew().then((book) => picturesOf(book), () => []);
    }
    return this.#fresh;
  }
}

/** The book with the edition of each picture that suits its paper. */
export function printedOn(paper: Paper, book: Book): Book {
  const one = (picture: Picture | null | undefined): Picture | null => (picture ? printed(paper, picture) : null);
  return { ...book, cover: one(book.cover), pages: book.pages.map((page) => ({ ...page, picture: one(page.picture) })) };
}

function printed(paper: Paper, picture: Picture): Picture {
  const [url = picture.url] = editions(paper, picture);
  return { ...picture, url };
}

/** The links to a picture that suit this paper, the best first: where the edition for dark paper does not come, as without a network, there is the one by day. */
function editions(paper: Paper, { url, evening_url }: Picture): string[] {
  return paper === 'dark' && evening_url ? [evening_url, url] : [url];
}
