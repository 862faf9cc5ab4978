import { startTransition, useEffect, useState } from 'react';
import type { ReactNode } from 'react';

/**
 * What is dear to draw comes after what stands around it, and is drawn in small parts that keep nobody waiting. One within another comes after
 * that too: React itself puts nothing off within what it has already put off, so it is asked for only when all around it stands.
 */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => startTransition(() => setIsDue(true)), []);
  return isDue ? children : null;
}
