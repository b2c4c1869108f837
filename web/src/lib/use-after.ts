import { useEffect, useState } from 'react';

/** Whether `value` has been the same for `ms` milliseconds. */
export function useAfter(ms: number, value: string): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [ms, value]);
  return settled === value;
}
