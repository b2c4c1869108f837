import { createElement, lazy, useState, type ComponentType, type ReactNode } from 'react';

/** Waits before code that did not come is asked for again: twice as long each time, up to a limit. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * A part of a page whose code comes when it is first shown. Without a network it is not there yet, and what stands in its
 * place stays; it never takes the page down with it.
 */
export function lazyPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): LazyPart<Props> {
  let here: ComponentType<Props> | null = null;
  const Later: ComponentType<Props> = lazy(() => untilItComes(load));
  function Part(props: Props) {
    // What was shown first stays: the other way to the same code would be another component to React.
    const [Shown] = useState(() => here ?? Later);
    return createElement(Shown, props);
  }
  const fetch = async (): Promise<void> => {
    here = (await load()).default;
  };
  return Object.assign(Part, { fetch });
}

type LazyPart<Props> = ((props: Props) => ReactNode) & {
  /** Brings the code before the part is shown: then it is there with the first paint, and moves nothing. Fails where it cannot be had. */
  fetch: () => Promise<void>;
};

/** Asks for something until it is there. */
export async function untilItComes<T>(load: () => Promise<T>): Promise<T> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await load();
    } catch {
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}
