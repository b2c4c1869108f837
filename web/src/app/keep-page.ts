import { pageWakes } from '../realtime/wakes';
import { pageUpdates } from './page-updates';

const SCRIPT = '/service-worker.js';

/** Has the client kept on this device, once everything that is needed now is there. */
export function keepPage(): void {
  const updates = pageUpdates;
  if (!updates) return;
  const begin = async () => {
    await updates.start(SCRIPT);
    pageWakes(() => updates.look());
    const { active } = await navigator.serviceWorker.ready;
    // A page that was on its way while the worker came to life belongs to nobody.
    if (!navigator.serviceWorker.controller) active?.postMessage('serve');
    // What this page has loaded so far came past the worker: typefaces of the house above all.
    active?.postMessage(performance.getEntriesByType('resource').map((entry) => entry.name));
  };
  // A browser that refuses (a private window, a full disk) shows the page as before.
  const quietly = () => void begin().catch(() => {});
  if (document.readyState === 'complete') quietly();
  else window.addEventListener('load', quietly, { once: true });
}
