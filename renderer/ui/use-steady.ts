import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that is the same at every drawing and does what the latest of them says: what is handed it is not drawn anew because of it. For
 * what is done when something is pressed, never for what is drawn.
 */
export function useSteady<A extends readonly unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
