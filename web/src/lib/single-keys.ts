const KEY = 'fireside.single-keys';

/** Whether single keys do anything on this keyboard: who speaks to their device, or shakes, switches them off. */
export const singleKeys = {
  on(): boolean {
    try {
      return localStorage.getItem(KEY) !== 'off';
    } catch {
      return true;
    }
  },
  set(on: boolean): void {
    try {
      if (on) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      // A browser that keeps nothing has them on again with the next visit.
    }
  },
};
