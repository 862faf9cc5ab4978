import { expect, test } from 'vitest';
import { encode } from '../../contract/codec.ts';
import { EVENTS_PROTOCOL } from '../../contract/transports/loopback-wire.ts';
import { loopbackTransport } from '../../contract/transports/loopback.ts';
import { connect, signIn, startServer } from '../host/loopback/serving.ts';
import { describeTransport } from './transport-conformance.ts';

describeTransport('loopback', async (server) => {
  const served = await startServer(server);
  const transport = connect(served, await signIn(served));
  return {
    transport,
    stop: async () => {
      transport.close();
      await served.stop();
    },
  };
});

test('calls nothing before its socket is open, so that no event of a job can be missed', async () => {
  const listeners = new Map<string, (event: object) => void>();
  const asked: string[] = [];
  const transport = loopbackTransport({
    origin: 'http://127.0.0.1:4310',
    pageKey: 'k',
    fetch: async (url) => {
      asked.push(url);
      return { status: 200, arrayBuffer: async () => encode({ ok: true, value: 1 }).buffer as ArrayBuffer };
    },
    openSocket: () => ({
      binaryType: '',
      addEventListener: (type, listener) => void listeners.set(type, listener),
      close: () => {},
    }),
    createAborter: () => new AbortController(),
  });
  const call = transport.call('jobs.list', {});
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toEqual([]);
  listeners.get('open')?.({});
  expect(await call).toBe(1);
  expect(asked).toEqual(['http://127.0.0.1:4310/rpc']);
  // From then on the question is under way before whoever asked does anything else.
  void transport.call('jobs.list', {});
  expect(asked).toHaveLength(2);
});

test('a page without a key offers the protocol alone, and one that is not let in is told so', async () => {
  const listeners = new Map<string, (event: object) => void>();
  const offered: string[][] = [];
  const told: string[] = [];
  const transport = loopbackTransport({
    origin: 'http://127.0.0.1:4310',
    pageKey: '',
    fetch: () => Promise.reject(new Error('Nothing is asked of a program that lets nobody in.')),
    openSocket: (_url, protocols) => {
      offered.push(protocols);
      return {
        binaryType: '',
        addEventListener: (type, listener) => void listeners.set(type, listener),
        close: () => {},
      };
    },
    createAborter: () => new AbortController(),
  });
  transport.onDisconnected(({ message }) => told.push(message));
  listeners.get('close')?.({});
  expect(offered).toEqual([[EVENTS_PROTOCOL]]);
  expect(told).toEqual([expect.stringContaining('open the address in its terminal again')]);
  await expect(transport.call('jobs.list', {})).rejects.toThrow('did not let this page in');
});

test.each([
  [401, 'disconnected'],
  [403, 'disconnected'],
  [413, 'too-large'],
  [500, 'disconnected'],
])('an answer with status %i is %s', async (status, code) => {
  const transport = loopbackTransport({
    origin: 'http://127.0.0.1:4310',
    pageKey: 'k',
    fetch: async () => ({ status, arrayBuffer: async () => new ArrayBuffer(0) }),
    openSocket: () => ({
      binaryType: '',
      addEventListener: (type, listener) => void (type === 'open' && listener({})),
      close: () => {},
    }),
    createAborter: () => new AbortController(),
  });
  await expect(transport.call('jobs.list', {})).rejects.toMatchObject({ code });
});
