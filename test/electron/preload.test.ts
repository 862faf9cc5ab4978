import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../contract/bridge.ts';
import { createServer } from '../../contract/server.ts';
import { fromEventTargetPort } from '../../contract/transports/port.ts';
import type { EventTargetPort } from '../../contract/transports/port.ts';
import { servePort } from '../../contract/transports/serve-port.ts';
import { connect } from '../../renderer/api/connect.ts';
import type { Page } from '../../renderer/api/connect.ts';
import { fakeHandlers } from '../contract/fake-handlers.ts';

const electron = vi.hoisted(() => ({ exposed: new Map<string, unknown>() }));
const ipc = new EventEmitter();
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    on: (channel: string, listener: () => void) => ipc.on(channel, listener),
    send: (channel: string) => ipc.emit(`sent ${channel}`),
    invoke: (channel: string) => Promise.resolve(channel === 'care-market:what-happened' ? 'host' : null),
  },
}));
afterEach(() => vi.unstubAllGlobals());

type Listener = (event: unknown) => void;

/** A page, its preload script, and a main process that answers with a port to a host. */
async function openPage() {
  const listeners = new Set<Listener>();
  const post = (data: unknown, origin: string, ports: readonly unknown[]) => {
    for (const listener of listeners) listener({ data, origin, ports });
  };
  const page = {
    location: { origin: 'app://care-market' },
    addEventListener: (_type: string, listener: Listener) => listeners.add(listener),
    removeEventListener: (_type: string, listener: Listener) => listeners.delete(listener),
    postMessage: post,
  };
  vi.stubGlobal('window', page);
  await import('../../electron/preload.ts');
  const bridge = electron.exposed.get('careMarket') as Bridge;
  return { post, bridge, page: Object.assign(page, { careMarket: bridge }) as unknown as Page };
}

function hostPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  servePort(createServer(fakeHandlers()), fromEventTargetPort(port2 as unknown as EventTargetPort));
  return port1;
}

test('the window gets two functions: one for a port that works, one that tells what happened', async () => {
  const { page, bridge } = await openPage();
  expect([...electron.exposed.keys()]).toEqual(['careMarket']);
  expect(Object.keys(bridge)).toEqual(['requestPort', 'whatHappened']);
  expect(await bridge.whatHappened()).toBe('host');
  ipc.once('sent care-market:request-port', () => ipc.emit('care-market:give-port', { ports: [hostPort()] }));
  const client = await connect(page);
  expect(await client.call('jobs.list', {})).toEqual([]);
  client.close();
});

test('a port from another origin, or with another message, is ignored', async () => {
  const { page, post } = await openPage();
  const trap = { postMessage: 'no port of ours' };
  const connecting = connect(page);
  post('care-market:port', 'https://evil.example', [trap]);
  post('something else', 'app://care-market', [trap]);
  post('care-market:port', 'app://care-market', [hostPort()]);
  const client = await connecting;
  expect(await client.call('jobs.list', {})).toEqual([]);
  client.close();
});
