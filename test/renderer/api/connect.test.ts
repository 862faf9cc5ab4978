import { expect, it } from 'vitest';
import { BRIDGE_NAME, PORT_MESSAGE } from '../../../contract/bridge.ts';
import type { Port } from '../../../contract/transports/port.ts';
import { servePort } from '../../../contract/transports/serve-port.ts';
import { connect } from '../../../renderer/api/connect.ts';
import type { Page } from '../../../renderer/api/connect.ts';
import { createFakeHost } from '../fake-host.ts';

const ORIGIN = 'app://care-market';

/** Two ends of a wire: one as the host serves it, one as a page is given it. */
function wire(): { host: Port; page: object } {
  const toHost = new Set<(message: unknown) => void>();
  const toPage = new Set<(event: { data: unknown }) => void>();
  const host: Port = {
    post: (data) => queueMicrotask(() => toPage.forEach((listener) => listener({ data }))),
    onMessage: (listener) => void toHost.add(listener),
    onClose: () => undefined,
    start: () => undefined,
    close: () => undefined,
  };
  const page = {
    postMessage: (message: unknown) => queueMicrotask(() => toHost.forEach((listener) => listener(message))),
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      if (type === 'message') toPage.add(listener);
    },
    start: () => undefined,
    close: () => undefined,
  };
  return { host, page };
}

it('takes the port that the shell posts to the page, and from nowhere else', async () => {
  const good = wire();
  const bad = wire();
  servePort(createFakeHost().server, good.host);
  const listeners = new Set<(event: object) => void>();
  const tell = (event: object) => {
    for (const listener of listeners) listener(event);
  };
  const page = {
    location: { origin: ORIGIN },
    addEventListener: (_type: string, listener: (event: object) => void) => void listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: object) => void) =>
      void listeners.delete(listener),
    fetch: () => Promise.reject(new Error('Nothing is fetched in the shell.')),
    [BRIDGE_NAME]: {
      requestPort() {
        tell({ data: PORT_MESSAGE, origin: 'https://elsewhere.example', ports: [bad.page] });
        tell({ data: 'something else', origin: ORIGIN, ports: [bad.page] });
        tell({ data: PORT_MESSAGE, origin: ORIGIN, ports: [good.page] });
      },
    },
  } as unknown as Page;
  const client = await connect(page);
  expect((await client.call('about.get', {})).engineVersion).toBe('1.0.0');
  expect(listeners.size).toBe(0);
});
