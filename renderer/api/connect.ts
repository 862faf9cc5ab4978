import { BRIDGE_NAME, PORT_MESSAGE } from '../../contract/bridge.ts';
import type { Bridge } from '../../contract/bridge.ts';
import { createClient } from '../../contract/client.ts';
import type { Client } from '../../contract/client.ts';
import { loopbackTransport } from '../../contract/transports/loopback.ts';
import { messagePortTransport } from '../../contract/transports/message-port.ts';
import { fromEventTargetPort } from '../../contract/transports/port.ts';
import { pageKey } from './page-key.ts';

/** What is used of the page: a real window has it all. */
export type Page = Pick<
  Window,
  'addEventListener' | 'removeEventListener' | 'fetch' | 'history' | 'localStorage' | 'document'
> & {
  readonly location: Pick<Location, 'origin' | 'hash' | 'pathname'>;
  readonly [BRIDGE_NAME]?: Bridge;
};

/** The way to the host: over the shell's port in Electron, over the machine's own address in a browser. */
export async function connect(page: Page): Promise<Client> {
  const bridge = page[BRIDGE_NAME];
  if (bridge === undefined) return createClient(loopback(page));
  const port = await givenPort(page, bridge);
  return createClient(messagePortTransport(fromEventTargetPort(port)));
}

function loopback(page: Page): Parameters<typeof createClient>[0] {
  return loopbackTransport({
    origin: page.location.origin,
    pageKey: pageKey(page),
    fetch: (url, { signal, ...init }) => page.fetch(url, { ...init, signal: signal as AbortSignal }),
    openSocket: (url, protocols) => new WebSocket(url, protocols),
    createAborter: () => new AbortController(),
  });
}

/** The preload script posts the port to the page itself; a message from anywhere else is not it. */
function givenPort(page: Page, bridge: Bridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.data !== PORT_MESSAGE || event.origin !== page.location.origin || port === undefined) return;
      page.removeEventListener('message', listen);
      resolve(port);
    };
    page.addEventListener('message', listen);
    bridge.requestPort();
  });
}
