/** One test for each attack on the loopback server, by name. */
import { connect as connectSocket } from 'node:net';
import type { Socket as NetSocket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { encode } from '../../contract/codec.ts';
import { createEventFeed } from '../../contract/event-feed.ts';
import type { EventSource } from '../../contract/event-feed.ts';
import type { ContractEvent } from '../../contract/events.ts';
import { createServer } from '../../contract/server.ts';
import { MESSAGE_TYPE, REQUEST_BYTE_LIMIT } from '../../contract/transports/loopback-wire.ts';
import { broadcast, SLOW_CLIENT_BYTES } from '../../host/loopback/websocket.ts';
import type { Listener } from '../../host/loopback/websocket.ts';
import { fakeHandlers, fakeResult } from '../contract/fake-handlers.ts';
import { ask, signIn, startServer } from '../host/loopback/serving.ts';
import type { Served } from '../host/loopback/serving.ts';

let served: Served;
let events: EventSource;
let cookie: string;
const removed: string[] = [];

beforeEach(async () => {
  removed.length = 0;
  events = createEventFeed();
  const handlers = fakeHandlers({
    'results.remove': ({ id }) => {
      removed.push(id);
      return {};
    },
  });
  served = await startServer(createServer(handlers, { events }));
  cookie = await signIn(served);
});
afterEach(() => served.stop());

const REMOVE = encode({ method: 'results.remove', params: { id: 'r1' } });
const ownCall = () => ({ origin: served.url, cookie, 'content-type': MESSAGE_TYPE });
const post = (headers: Record<string, string>, body: Uint8Array | string = REMOVE) =>
  ask(served, { method: 'POST', path: '/rpc', headers, body });

function openSocket(headers: Record<string, string>, origin?: string): Promise<number | 'open'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${served.url.replace('http', 'ws')}/events`, {
      headers,
      ...(origin === undefined ? {} : { origin }),
    });
    socket.on('open', () => {
      resolve('open');
      socket.close();
    });
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('error', () => {});
  });
}

/** Everything the server says on a connection until it ends it. */
function rawUntilClosed(socket: NetSocket): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

test('the way in that the attacks below abuse is open to the window itself', async () => {
  expect((await post(ownCall())).status).toBe(200);
  expect(removed).toEqual(['r1']);
  expect(await openSocket({ cookie }, served.url)).toBe('open');
});

test('DNS rebinding: a foreign name that leads here is refused, cookie or not', async () => {
  for (const host of [
    `evil.example:${served.port}`,
    `127.0.0.1.evil.example:${served.port}`,
    'evil.example',
  ]) {
    expect((await ask(served, { headers: { host, cookie } })).status).toBe(421);
    expect((await post({ ...ownCall(), host, origin: `http://${host}` })).status).toBe(421);
    expect(await openSocket({ host, cookie }, `http://${host}`)).toBe(421);
  }
  expect(removed).toEqual([]);
});

test('cross-site WebSocket: a page elsewhere cannot listen', async () => {
  expect(await openSocket({ cookie }, 'https://evil.example')).toBe(403);
  expect(await openSocket({ cookie }, 'null')).toBe(403);
  expect(await openSocket({ cookie })).toBe(403);
  expect(await openSocket({}, served.url)).toBe(401);
});

test('cross-site POST: a page elsewhere cannot act, even with our cookie attached', async () => {
  const forged = { ...ownCall(), origin: 'https://evil.example' };
  expect((await post(forged)).status).toBe(403);
  expect((await post({ ...ownCall(), 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ ...ownCall(), 'sec-fetch-site': 'same-site' })).status).toBe(403);
  const { origin: _, ...unnamed } = ownCall();
  expect((await post(unnamed)).status).toBe(403);
  expect(removed).toEqual([]);
});

test('cross-site preflight: no foreign page is ever granted one', async () => {
  const { status, headers } = await ask(served, {
    method: 'OPTIONS',
    path: '/rpc',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(status).toBe(405);
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('form POST: the content types a form can send are refused', async () => {
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json',
  ]) {
    expect((await post({ ...ownCall(), 'content-type': type })).status).toBe(415);
  }
  const { 'content-type': _, ...untyped } = ownCall();
  expect((await post(untyped)).status).toBe(415);
  expect(removed).toEqual([]);
});

test('call without the cookie: nothing runs', async () => {
  const { cookie: _, ...stranger } = ownCall();
  expect((await post(stranger)).status).toBe(401);
  expect((await post({ ...stranger, cookie: `${cookie}x` })).status).toBe(401);
  expect(removed).toEqual([]);
});

test('traversal: no spelling of a path leaves the window, or finds a kind of file it has not', async () => {
  const paths = [
    '/../../../../etc/passwd',
    '/assets/../secret.sqlite',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..\\..\\windows\\win.ini',
    '//etc/passwd',
    '/assets//main-abc123.js',
    '/./index.html',
    '/index.html%00.js',
    '/C:/windows/win.ini',
    '/secret.sqlite',
    '/assets/',
    '/__proto__',
    '/constructor',
    'http://evil.example/index.html',
  ];
  const statuses = await Promise.all(
    paths.map(async (path) => (await ask(served, { path, headers: { cookie } })).status),
  );
  expect(statuses).toEqual(paths.map(() => 404));
});

test('token reuse: a start address opens one window only, and a new one is printed', async () => {
  const path = served.startUrl.slice(served.url.length);
  expect((await ask(served, { path })).status).toBe(303);
  const again = await ask(served, { path });
  expect([again.status, again.headers['set-cookie']]).toEqual([401, undefined]);
  expect(served.said).toEqual([`That address had been used. Open this one: ${served.startUrl}`]);
  await ask(served, { path });
  expect(served.said).toHaveLength(1);
});

test('token guessing: a wrong token is refused and prints nothing', async () => {
  expect((await ask(served, { path: `/?start=${'A'.repeat(43)}` })).status).toBe(401);
  expect(served.said).toEqual([]);
});

test('oversize body: refused by its declared length before it is read', async () => {
  const socket = connectSocket(served.port, '127.0.0.1');
  const answer = rawUntilClosed(socket);
  const headers = Object.entries({ host: `127.0.0.1:${served.port}`, ...ownCall() });
  socket.write(
    [
      'POST /rpc HTTP/1.1',
      ...headers.map(([name, value]) => `${name}: ${value}`),
      `content-length: ${REQUEST_BYTE_LIMIT + 1}`,
      '',
      '',
    ].join('\r\n'),
  );
  expect(await answer).toMatch(/^HTTP\/1.1 413 /);
});

test('oversize body: refused while it is read when its length was not declared', async () => {
  const socket = connectSocket(served.port, '127.0.0.1');
  const answer = rawUntilClosed(socket);
  const headers = Object.entries({ host: `127.0.0.1:${served.port}`, ...ownCall() });
  socket.write(
    [
      'POST /rpc HTTP/1.1',
      ...headers.map(([name, value]) => `${name}: ${value}`),
      'transfer-encoding: chunked',
      '',
      '',
    ].join('\r\n'),
  );
  const chunk = Buffer.alloc(1024 * 1024);
  for (let sent = 0; sent <= REQUEST_BYTE_LIMIT; sent += chunk.length) {
    socket.write(`${chunk.length.toString(16)}\r\n`);
    socket.write(chunk);
    socket.write('\r\n');
  }
  expect(await answer).toMatch(/^HTTP\/1.1 413 /);
});

test('hostile body: bytes that are no message get an error, not a crash', async () => {
  for (const body of ['', 'x', Buffer.alloc(64), Buffer.from(encode(null)), REMOVE.slice(0, -3)]) {
    const { status, body: answer } = await post(ownCall(), body);
    expect([status, answer.includes('invalid-request')]).toEqual([200, true]);
  }
  expect(removed).toEqual([]);
});

test('talking back: a message on the event socket ends it', async () => {
  const socket = new WebSocket(`${served.url.replace('http', 'ws')}/events`, {
    origin: served.url,
    headers: { cookie },
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('open', () => socket.send('hello'));
  expect(await closed).toBe(1008);
});

test('too many sockets: the seventeenth is refused', async () => {
  const sockets = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const socket = new WebSocket(`${served.url.replace('http', 'ws')}/events`, {
        origin: served.url,
        headers: { cookie },
      });
      await new Promise((resolve) => socket.on('open', resolve));
      return socket;
    }),
  );
  expect(await openSocket({ cookie }, served.url)).toBe(503);
  for (const socket of sockets) socket.terminate();
});

test('slow client: progress is dropped for it, endings never are, and the others miss nothing', () => {
  const heard = { slow: 0, quick: 0 };
  const listener = (name: keyof typeof heard, bufferedAmount: number): Listener => ({
    bufferedAmount,
    send: () => void heard[name]++,
    terminate: () => {
      throw new Error('a slow client was thrown out');
    },
  });
  const clients = [listener('slow', SLOW_CLIENT_BYTES + 1), listener('quick', 0)];
  const progressed: ContractEvent = { event: 'job.progressed', data: { job: 'j', done: 1, total: 2 } };
  const endings: ContractEvent[] = [
    { event: 'job.finished', data: { job: 'j', result: fakeResult(), resultId: null } },
    { event: 'job.failed', data: { job: 'j', error: { code: 'job-failed', message: '' } } },
    { event: 'job.cancelled', data: { job: 'j', done: 1, total: 2 } },
  ];
  for (const event of [progressed, progressed, ...endings]) broadcast(clients, event);
  expect(heard).toEqual({ slow: 3, quick: 5 });
});

test('stuck client: one that stopped reading altogether is let go', () => {
  let gone = false;
  const stuck: Listener = {
    bufferedAmount: 300 * 1024 * 1024,
    send: () => {},
    terminate: () => {
      gone = true;
    },
  };
  broadcast([stuck], { event: 'job.cancelled', data: { job: 'j', done: 0, total: 1 } });
  expect(gone).toBe(true);
});

test('a result that cannot be carried ends its job instead of leaving clients waiting', () => {
  const sent: string[] = [];
  const client: Listener = {
    bufferedAmount: 0,
    send: (bytes) => sent.push(Buffer.from(bytes).toString('latin1')),
    terminate: () => {},
  };
  const result = { ...fakeResult(), seed: NaN };
  broadcast([client], { event: 'job.finished', data: { job: 'j', result, resultId: null } });
  expect(sent.join()).toMatch(/job\.failed.*internal/);
});
