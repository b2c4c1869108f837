/** Calls whenever waiting for the network has become pointless; the answer ends that. */
export type Wakes = (wake: () => void) => () => void;

/** The browser has a network again, or somebody looks at the page again. */
export const pageWakes: Wakes = (wake) => {
  const look = () => {
    if (document.visibilityState === 'visible') wake();
  };
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', look);
  };
};
