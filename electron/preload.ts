/**
 * SECURITY: all the window gets of Electron is two functions: one asks for a port to the host, the other why the page was
 * loaded anew. The port itself is a plain web MessagePort; what may cross it is decided by the contract.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, PORT_MESSAGE } from '../contract/bridge.ts';
import type { Bridge, Mishap } from '../contract/bridge.ts';
import { GIVE_PORT, REQUEST_PORT, WHAT_HAPPENED } from './channels.ts';

/** The part of the page's window used here; this script is compiled without the page's types. */
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: string, origin: string, transfer: readonly unknown[]): void;
};

ipcRenderer.on(GIVE_PORT, (event) => {
  window.postMessage(PORT_MESSAGE, window.location.origin, event.ports);
});

contextBridge.exposeInMainWorld(BRIDGE_NAME, {
  requestPort: () => ipcRenderer.send(REQUEST_PORT),
  whatHappened: () => ipcRenderer.invoke(WHAT_HAPPENED) as Promise<Mishap | null>,
} satisfies Bridge);
