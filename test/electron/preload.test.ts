import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../contract/bridge.ts';
import { createServer } from '../../contract/server.ts';
import { bridgeTransport } from '../../contract/transports/bridge.ts';
import type { BridgePage } from '../../contract/transports/bridge.ts';
import { fromEventTargetPort } from '../../contract/transports/port.ts';
import type { EventTargetPort } from '../../contract/transports/port.ts';
import { servePort } from '../../contract/transports/serve-port.ts';
import { fakeHandlers } from '../contract/fake-handlers.ts';

const electron = vi.hoisted(() => ({ exposed: new Map<string, unknown>() }));
const ipc = new EventEmitter();
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    on: (channel: string, listener: () => void) => ipc.on(channel, listener),
    send: (channel: string) => ipc.emit(`sent ${channel}`),
  },
}));
afterEach(() => vi.unstubAllGlobals());

type Post = (data: unknown, origin: string, ports: EventTargetPort[], source?: unknown) => void;
type Listener = Parameters<BridgePage['addEventListener']>[1];

/** A page, its preload script, and a main process that answers with a port to a host. */
async function openPage() {
  const listeners: Listener[] = [];
  const page: BridgePage & { postMessage: Post } = {
    location: { origin: 'app://care-market' },
    addEventListener: (_type: 'message', listener: Listener) => void listeners.push(listener),
    postMessage: (data, origin, ports, source = page) => {
      for (const listener of listeners) listener({ source, origin, data, ports });
    },
  };
  vi.stubGlobal('window', page);
  await import('../../electron/preload.ts');
  const { port1, port2 } = new MessageChannel();
  servePort(createServer(fakeHandlers()), fromEventTargetPort(port2 as unknown as EventTargetPort));
  ipc.on('sent care-market:request-port', () => ipc.emit('care-market:give-port', { ports: [port1] }));
  return { page, bridge: electron.exposed.get('careMarket') as Bridge };
}

test('the window gets one function and, through it, a port that works', async () => {
  const { page, bridge } = await openPage();
  expect([...electron.exposed.keys()]).toEqual(['careMarket']);
  expect(Object.keys(bridge)).toEqual(['requestPort']);
  const transport = bridgeTransport(page, bridge);
  expect(await transport.call('jobs.list', {})).toEqual([]);
  transport.close();
});

test('a port from any other page or origin is ignored', async () => {
  const { page } = await openPage();
  const transport = bridgeTransport(page, { requestPort: () => {} });
  const used: unknown[] = [];
  const trap = { postMessage: (m: unknown) => used.push(m), addEventListener: () => {}, close: () => {} };
  page.postMessage('care-market:port', 'https://evil.example', [trap]);
  page.postMessage('care-market:port', 'app://care-market', [trap], { another: 'window' });
  page.postMessage('something else', 'app://care-market', [trap]);
  void transport.call('jobs.list', {});
  await new Promise((resolve) => setImmediate(resolve));
  expect(used).toEqual([]);
});
