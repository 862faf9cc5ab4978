import { addressOf, screenAt } from './screen.ts';
import type { Screen } from './screen.ts';

/** Where the window stands, and the way elsewhere. */
export type Address = {
  readonly read: () => Screen;
  readonly goTo: (screen: Screen) => void;
  /** The same screen by a fuller address: back leads to what was before it. */
  readonly restate: (screen: Screen) => void;
  readonly onChange: (listener: () => void) => void;
};

type Page = Pick<Window, 'addEventListener'> & { readonly location: Pick<Location, 'hash' | 'replace'> };

/** The part of the page's address after `#`, which the browser keeps in its history. */
export function pageAddress(page: Page): Address {
  return {
    read: () => screenAt(page.location.hash),
    goTo: (screen) => {
      page.location.hash = addressOf(screen);
    },
    restate: (screen) => page.location.replace(addressOf(screen)),
    onChange: (listener) => page.addEventListener('hashchange', listener),
  };
}

/** An address of its own, for a window drawn without a page. */
export function ownAddress(first: Screen): Address {
  let at = first;
  const listeners: (() => void)[] = [];
  const goTo = (screen: Screen): void => {
    at = screen;
    for (const listener of listeners) listener();
  };
  return {
    read: () => at,
    goTo,
    restate: goTo,
    onChange: (listener) => void listeners.push(listener),
  };
}
