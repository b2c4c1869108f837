import { useState } from 'react';

/** Whether something was seen on this device, which it need not say twice, and the means to say that it was. */
export function useSeen(key: string): [seen: boolean, see: () => void] {
  const [seen, setSeen] = useState(() => kept(key));
  const see = () => {
    setSeen(true);
    try {
      localStorage.setItem(key, 'yes');
    } catch {
      // It says so again at the next visit.
    }
  };
  return [seen, see];
}

function kept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
