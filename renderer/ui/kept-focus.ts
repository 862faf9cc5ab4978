import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** What takes the focus when a button goes with the state it belonged to: a keyboard would start anew at the top of the page. */
export function useKeptFocus<E extends HTMLElement>(state: string): RefObject<E | null> {
  const heir = useRef<E>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) heir.current?.focus();
  }, [state]);
  return heir;
}
