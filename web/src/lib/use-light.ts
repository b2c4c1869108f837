import { useSyncExternalStore } from 'react';
import type { Light } from './tier';

/** The light the page stands in, for what a stylesheet cannot choose: which picture is asked for. */
export function useLight(): Light {
  return useSyncExternalStore(watch, light);
}

function light(): Light {
  return document.documentElement.dataset.mode === 'evening' ? 'evening' : 'day';
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-mode'] });
  return () => observer.disconnect();
}
