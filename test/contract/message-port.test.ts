import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { createServer } from '../../contract/server.ts';
import { messagePortTransport } from '../../contract/transports/message-port.ts';
import { fromEmitterPort, fromEventTargetPort } from '../../contract/transports/port.ts';
import type { EmitterPort, EventTargetPort } from '../../contract/transports/port.ts';
import { readPortRequest } from '../../contract/transports/port-messages.ts';
import { servePort } from '../../contract/transports/serve-port.ts';
import { fakeHandlers } from './fake-handlers.ts';
import { describeTransport } from './transport-conformance.ts';

describeTransport('message port', async (server) => {
  const { port1, port2 } = new MessageChannel();
  const stop = servePort(server, fromEventTargetPort(port2 as unknown as EventTargetPort));
  const transport = messagePortTransport(fromEventTargetPort(port1 as unknown as EventTargetPort));
  return {
    transport,
    stop: async () => {
      stop();
      transport.close();
    },
  };
});

test('rejects what is pending with disconnected when the host dies, and says so once', async () => {
  const { port1, port2 } = new MessageChannel();
  const transport = messagePortTransport(fromEventTargetPort(port1 as unknown as EventTargetPort));
  const told: string[] = [];
  transport.onDisconnected(({ code }) => told.push(code));
  const pending = transport.call('places.list', {});
  port2.close();
  await expect(pending).rejects.toMatchObject({ code: 'disconnected' });
  expect(told).toEqual(['disconnected']);
});

test("works over a port that emits, as Electron's do", async () => {
  const [left, right] = emitterPair();
  servePort(createServer(fakeHandlers()), fromEmitterPort(right));
  const transport = messagePortTransport(fromEmitterPort(left));
  expect(await transport.call('jobs.list', {})).toEqual([]);
});

test('drops messages that are not requests and goes on serving', async () => {
  const { port1, port2 } = new MessageChannel();
  servePort(createServer(fakeHandlers()), fromEventTargetPort(port2 as unknown as EventTargetPort));
  for (const noise of [
    null,
    7,
    'call',
    {},
    { kind: 'call', id: '1' },
    { kind: 'call', id: NaN, method: 'x' },
  ]) {
    port1.postMessage(noise);
  }
  const transport = messagePortTransport(fromEventTargetPort(port1 as unknown as EventTargetPort));
  expect(await transport.call('jobs.list', {})).toEqual([]);
  transport.close();
});

test('rejects what is pending when closed, though the port itself says nothing of it', async () => {
  const silent = { post: () => {}, onMessage: () => {}, onClose: () => {}, start: () => {}, close: () => {} };
  const transport = messagePortTransport(silent);
  const pending = transport.call('jobs.list', {});
  transport.close();
  await expect(pending).rejects.toMatchObject({ code: 'disconnected' });
});

test.each([
  [{ kind: 'call', id: '1', method: 'jobs.list' }],
  [{ kind: 'call', id: 0.5, method: 'jobs.list' }],
  [{ kind: 'call', id: 1, method: ['jobs.list'] }],
  [{ kind: 'abort' }],
  [{ kind: 'event', id: 1, method: 'jobs.list' }],
])('does not take %j for a request', (message) => {
  expect(readPortRequest(message)).toBeNull();
});

function portOf(own: EventEmitter, other: EventEmitter): EmitterPort {
  return Object.assign(own, {
    postMessage: (data: unknown) =>
      void setImmediate(() => other.emit('message', { data: structuredClone(data) })),
    start: () => {},
    close: () => void other.emit('close'),
  });
}

function emitterPair(): [EmitterPort, EmitterPort] {
  const ends = [new EventEmitter(), new EventEmitter()] as const;
  return [portOf(ends[0], ends[1]), portOf(ends[1], ends[0])];
}
