/** One test for each attack on the loopback server, by name: too much, too slow, or not what it says it is. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encode } from '../../contract/codec.ts';
import type { ContractEvent } from '../../contract/events.ts';
import { CALL_BYTE_LIMIT, LARGE_CALL_HEADER } from '../../contract/transports/loopback-wire.ts';
import { broadcast, SLOW_CLIENT_BYTES } from '../../host/loopback/websocket.ts';
import type { Listener } from '../../host/loopback/websocket.ts';
import { fakeResult } from '../contract/fake-handlers.ts';
import { ask } from '../host/loopback/serving.ts';
import { LAST, lines, REMOVE, target, untilClosed } from './target.ts';

const at = target();

test('oversize body: refused by its declared length before it is read', async () => {
  const socket = at.connect();
  const answer = untilClosed(socket);
  const headers = Object.entries({ host: `127.0.0.1:${at.served.port}`, ...at.ownCall() });
  socket.write(
    [
      'POST /rpc HTTP/1.1',
      ...headers.map(([name, value]) => `${name}: ${value}`),
      `content-length: ${CALL_BYTE_LIMIT + 1}`,
      '',
      '',
    ].join('\r\n'),
  );
  expect(await answer).toMatch(/^HTTP\/1.1 413 /);
});

test('oversize body: refused while it is read when its length was not declared', async () => {
  const socket = at.connect();
  const answer = untilClosed(socket);
  const headers = Object.entries({ host: `127.0.0.1:${at.served.port}`, ...at.ownCall() });
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
  for (let sent = 0; sent <= CALL_BYTE_LIMIT; sent += chunk.length) {
    socket.write(`${chunk.length.toString(16)}\r\n`);
    socket.write(chunk);
    socket.write('\r\n');
  }
  expect(await answer).toMatch(/^HTTP\/1.1 413 /);
});

test('oversize body: only a call that opens a file has room for one, and its heading cannot be lent to another', async () => {
  const large = { ...at.ownCall(), [LARGE_CALL_HEADER]: 'bundles.open' };
  const body = Buffer.from(encode({ method: 'bundles.open', params: 'x'.repeat(CALL_BYTE_LIMIT) }));
  const post = (headers: Record<string, string>, sent: Buffer) =>
    ask(at.served, { method: 'POST', path: '/rpc', headers, body: sent });
  expect((await post(at.ownCall(), body)).status).toBe(413);
  expect((await post({ ...at.ownCall(), [LARGE_CALL_HEADER]: 'results.list' }, body)).status).toBe(413);
  expect((await post(large, body)).status).toBe(200);
  expect((await post(large, Buffer.from(REMOVE))).status).toBe(200);
  expect(at.removed).toEqual([]);
});

test('header flood: a head of more than 16 KiB is refused', async () => {
  const answer = await at.raw(['GET / HTTP/1.1', at.ownHost(), `x: ${'a'.repeat(20_000)}`]);
  expect(answer).toMatch(/^HTTP\/1.1 431 /);
});

test('cookie flood: a head full of cookies finds no way in, and stops nobody else', async () => {
  const flood = `${'a=b; '.repeat(2_000)}${at.cookie}`;
  expect((await ask(at.served, { headers: { cookie: flood } })).status).toBe(401);
  expect((await ask(at.served, { headers: { cookie: at.cookie } })).status).toBe(200);
});

test('packed body: one that says it is compressed is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(1024 * 1024));
  const { status, body } = await at.post({ ...at.ownCall(), 'content-encoding': 'gzip' }, bomb);
  expect([status, body.includes('invalid-request')]).toEqual([200, true]);
  const { headers } = await ask(at.served, { headers: { cookie: at.cookie, 'accept-encoding': 'gzip, br' } });
  expect(headers['content-encoding']).toBeUndefined();
});

describe('with less patience than it really has', () => {
  const patience = { head: 1_000, request: 1_500, look: 100 };
  const hurried = target(patience);

  test('slow client: one that never finishes the head of its request, or its body, or says nothing, is let go', async () => {
    const began = Date.now();
    const call = ['POST /rpc HTTP/1.1', hurried.ownHost(), ...lines(hurried.ownCall())];
    const starts = [
      [...call, 'content-length: 1000', '', 'slow'].join('\r\n'),
      'GET / HTTP/1.1\r\nhost:',
      '',
    ];
    const answers = await Promise.all(
      starts.map((start) => {
        const socket = hurried.connect();
        const answer = untilClosed(socket);
        socket.write(start);
        return answer;
      }),
    );
    expect(answers.map((answer) => answer.slice(0, 12))).toEqual(starts.map(() => 'HTTP/1.1 408'));
    console.log(`slow clients: let go after ${Date.now() - began} ms; ${patience.request} ms were allowed`);
  });
});

test('too many connections: those beyond 64 are shut out, and those within are still served', async () => {
  const within = at.connect();
  const answer = untilClosed(within);
  await new Promise((resolve) => within.on('connect', resolve));
  let shut = 0;
  const others = Array.from({ length: 80 }, () => {
    const socket = at.connect();
    return socket.on('error', () => {}).on('close', () => shut++);
  });
  await expect.poll(() => shut, { timeout: 30_000 }).toBeGreaterThanOrEqual(17);
  within.write(['GET / HTTP/1.1', at.ownHost(), `cookie: ${at.cookie}`, LAST, '', ''].join('\r\n'));
  expect(await answer).toMatch(/^HTTP\/1.1 200 /);
  for (const socket of others) socket.destroy();
});

test('hostile body: bytes that are no message get an error, not a crash', async () => {
  for (const body of ['', 'x', Buffer.alloc(64), Buffer.from(encode(null)), REMOVE.slice(0, -3)]) {
    const { status, body: answer } = await at.post(at.ownCall(), body);
    expect([status, answer.includes('invalid-request')]).toEqual([200, true]);
  }
  expect(at.removed).toEqual([]);
});

test('talking back: a message on the event socket ends it', async () => {
  const socket = at.ownSocket();
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('open', () => socket.send('hello'));
  expect(await closed).toBe(1008);
});

test('too many sockets: the seventeenth is refused', async () => {
  const sockets = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const socket = at.ownSocket();
      await new Promise((resolve) => socket.on('open', resolve));
      return socket;
    }),
  );
  expect(await at.openSocket({ cookie: at.cookie }, at.served.url)).toBe(503);
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
  const months: ContractEvent = { event: 'path.progressed', data: { asked: 'p', parts: [] } };
  const endings: ContractEvent[] = [
    { event: 'job.finished', data: { job: 'j', result: fakeResult(), resultId: null } },
    { event: 'job.failed', data: { job: 'j', error: { code: 'job-failed', message: '' } } },
    { event: 'job.cancelled', data: { job: 'j', done: 1, total: 2 } },
  ];
  for (const event of [progressed, months, ...endings]) broadcast(clients, event);
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
