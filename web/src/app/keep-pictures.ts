/**
 * Has the worker bring pictures by their links, so that they can be looked at without the server: those of a book that is
 * opened, though it is closed again before its pages are turned. A worker that is still coming to life does it then.
 */
export function keepPictures(links: readonly string[]): void {
  const addresses = links.map((link) => new URL(link, location.origin).href);
  void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(addresses));
}
