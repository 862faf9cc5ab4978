import { PORT_MESSAGE } from '../bridge.ts';
import type { Bridge } from '../bridge.ts';
import type { Transport } from '../transport.ts';
import { deferredPort } from './deferred-port.ts';
import { messagePortTransport } from './message-port.ts';
import { fromEventTargetPort } from './port.ts';
import type { EventTargetPort, Port } from './port.ts';

type PageMessage = {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
  readonly ports: readonly EventTargetPort[];
};

/** The part of the page's window used here. */
export type BridgePage = {
  readonly location: { readonly origin: string };
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void;
};

/** Inside Electron: ask the preload script for a port to the host, and use it as soon as it comes. */
export function bridgeTransport(page: BridgePage, bridge: Bridge): Transport {
  const arriving = new Promise<Port>((resolve) => {
    page.addEventListener('message', ({ source, origin, data, ports: [port] }) => {
      const ours = source === page && origin === page.location.origin && data === PORT_MESSAGE;
      if (ours && port !== undefined) resolve(fromEventTargetPort(port));
    });
  });
  bridge.requestPort();
  return messagePortTransport(deferredPort(arriving));
}
