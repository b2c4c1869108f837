/** Whatever has pictures as a book has them. */
interface Illustrated<P> {
  readonly cover?: P | null | undefined;
  readonly pages: readonly { readonly picture?: P | null | undefined }[];
}

/** The pictures of a book in reading order, each once: a cover may be the picture of a page. */
export function picturesOf<P extends { readonly url: string }>(book: Illustrated<P>): P[] {
  const all = [book.cover, ...book.pages.map((page) => page.picture)].filter((one): one is P => Boolean(one));
  return [...new Map(all.map((one) => [one.url, one])).values()];
}

/** Where a picture lies. Links to one picture differ in their signature only. */
export function pathOf(url: string): string {
  return url.split('?')[0] ?? url;
}
