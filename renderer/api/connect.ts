import { createClient } from '../../contract/client.ts';
import type { Client } from '../../contract/client.ts';
import { loopbackTransport } from '../../contract/transports/loopback.ts';

/** The way to the host: over the shell's bridge in Electron, over the machine's own address in a browser. */
export function connect(page: Window): Client {
  return createClient(
    loopbackTransport({
      origin: page.location.origin,
      fetch: (url, { signal, ...init }) => page.fetch(url, { ...init, signal: signal as AbortSignal }),
      openSocket: (url) => new WebSocket(url),
      createAborter: () => new AbortController(),
    }),
  );
}
