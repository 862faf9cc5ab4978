/** What the shell's preload script and the window agree on. */

/** The name under which the preload script exposes the bridge to the window. */
export const BRIDGE_NAME = 'careMarket';

/** The message that carries the port from the preload script into the window. */
export const PORT_MESSAGE = 'care-market:port';

/** What a page was loaded anew for: the one before it had died, or the host had. */
export type Mishap = 'window' | 'host';

/** The whole of what the shell exposes to the window. */
export type Bridge = {
  /** Ask for a port to the host; it comes as a `PORT_MESSAGE` with one port. */
  requestPort(): void;
  /** What this page was loaded anew for, told once; null for one that was loaded as usual. */
  whatHappened(): Promise<Mishap | null>;
};
