import { useEffect, useEffectEvent } from 'react';

/** The dialogs that are open, the one in front last. */
const open: symbol[] = [];

/**
 * Escape closes the dialog in front even while nothing has the focus: after a file was picked it leaves the dialog for a moment, half a second
 * after that opened, and a key pressed then would go to nobody.
 */
export function useStrayEscape(onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const mine = Symbol('dialog');
    open.push(mine);
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && event.target === document.body && open.at(-1) === mine) close();
    };
    document.addEventListener('keydown', listen);
    return () => {
      open.splice(open.indexOf(mine), 1);
      document.removeEventListener('keydown', listen);
    };
  }, []);
}
