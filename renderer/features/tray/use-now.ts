import { useEffect, useState } from 'react';

const EVERY_MS = 1_000;

/** The store's clock, read anew every second while something is under way. */
export function useNow(isNeeded: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!isNeeded) return;
    const read = (): void => setNow(performance.now());
    const first = setTimeout(read);
    const timer = setInterval(read, EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isNeeded]);
  return now;
}
