import { type RefCallback, useCallback, useEffect, useRef } from 'react';

/** Something that knows no framework, in an element of its own. */
interface Mounted<T> {
  readonly update: (value: T) => void;
  readonly destroy: () => void;
}

/** Keeps such a thing in the element that gets this ref: mounted once for each `key`, told when its value is another. */
export function useMounted<T>(key: string, value: T, mount: (element: HTMLElement, value: T) => Mounted<T>): RefCallback<HTMLElement> {
  const mounted = useRef<Mounted<T> | null>(null);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    mounted.current?.update(value);
  }, [value]);
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      mounted.current = mount(element, shown.current);
      return () => {
        mounted.current?.destroy();
        mounted.current = null;
      };
    },
    // What `mount` closes over leads to the same places for as long as the key is the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
}
