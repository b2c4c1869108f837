const KEY = 'fireside.reads-by-itself';

/** Whether this device reads new words aloud without a press. It does not until somebody says so. */
export function readsByItself(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

export function setReadsByItself(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEY, 'on');
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing is asked again at the next visit.
  }
}
