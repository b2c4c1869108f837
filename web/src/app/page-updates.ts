import { Updates } from '../lib/updates';

/** The page's updates. Null where the browser keeps no pages: on plain HTTP that is not this machine, and in development. */
export const pageUpdates: Updates | null =
  import.meta.env.PROD && 'serviceWorker' in navigator
    ? new Updates({ container: navigator.serviceWorker, reload: () => window.location.reload(), now: () => Date.now() })
    : null;
