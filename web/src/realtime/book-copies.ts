import type { Asset, Book } from '../api/types';
import { picturesOf } from '../lib/picture-links';
import type { KeptBook } from './keep';
import type { Table } from './kept-table';

/** This device could not keep a copy. */
export class NotKept extends Error {
  constructor(cause: unknown) {
    super('this device keeps no copy', { cause });
    this.name = 'NotKept';
  }
}

/**
 * Copies of a guest's books on this device. Somebody too young to sign up alone loses nothing when the server forgets
 * their stories: the copy is made before they say how old they are.
 */
export async function keepBook(copies: Table<KeptBook>, book: Book, fetchPicture: (url: string) => Promise<Blob>): Promise<void> {
  const pictures: KeptBook['pictures'] = {};
  for (const picture of picturesOf(book)) {
    // A picture that cannot be had is a page without one; the words are what must not be lost.
    const blob = await fetchPicture(picture.url).catch(() => null);
    if (blob) pictures[picture.url] = blob;
  }
  await copies.put(book.id, { book, pictures }).catch((cause) => {
    throw new NotKept(cause);
  });
}

/** A kept book with links to its kept pictures, as the reader takes it. */
export function openKept(kept: KeptBook, linkTo: (picture: Blob) => string): Book {
  const keptAsset = (asset: Asset | null | undefined): Asset | null => {
    const blob = asset && kept.pictures[asset.url];
    return asset && blob ? { ...asset, url: linkTo(blob), evening_url: null } : null;
  };
  return {
    ...kept.book,
    cover: keptAsset(kept.book.cover),
    pages: kept.book.pages.map((page) => ({ ...page, picture: keptAsset(page.picture) })),
  };
}
