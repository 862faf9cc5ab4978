import { useDeferredValue } from 'react';
import type { ReactNode } from 'react';

/** What is dear to draw comes after what stands around it, and is drawn in small parts that keep nobody waiting. */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
