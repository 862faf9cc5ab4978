/** A server to attack, and the ways of attacking it. */
import { connect as connectSocket } from 'node:net';
import type { Socket as NetSocket } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import { WebSocket } from 'ws';
import { encode } from '../../contract/codec.ts';
import { createEventFeed } from '../../contract/event-feed.ts';
import { createServer } from '../../contract/server.ts';
import { EVENTS_PROTOCOL, MESSAGE_TYPE, PAGE_KEY_HEADER } from '../../contract/transports/loopback-wire.ts';
import type { Patience } from '../../host/loopback/server.ts';
import { fakeHandlers } from '../contract/fake-handlers.ts';
import { ask, signIn, startServer } from '../host/loopback/serving.ts';
import type { Answer, Pass, Served } from '../host/loopback/serving.ts';

type Headers = Record<string, string>;

/** A call that does harm when it gets through. */
export const REMOVE = encode({ method: 'results.remove', params: { id: 'r1' } });
export const LAST = 'connection: close';

export type Target = {
  readonly served: Served;
  readonly cookie: string;
  readonly pageKey: string;
  /** What the harmful calls that got through have removed. */
  readonly removed: readonly string[];
  /** The headers of a call as the window itself makes it. */
  ownCall(): Headers;
  ownHost(): string;
  post(headers: Headers, body?: Uint8Array | string): Promise<Answer>;
  /** What becomes of an event socket with these headers. */
  openSocket(headers: Headers, origin?: string, protocols?: readonly string[]): Promise<number | 'open'>;
  /** An event socket of the window itself. */
  ownSocket(): WebSocket;
  connect(): NetSocket;
  /** The answer to a request written by hand, line by line. */
  raw(head: readonly string[], body?: string | Buffer): Promise<string>;
};

/** A fresh server for each test of a file. */
export function target(patience?: Patience): Target {
  const removed: string[] = [];
  let served: Served;
  let pass: Pass;
  beforeEach(async () => {
    removed.length = 0;
    const handlers = fakeHandlers({
      'results.remove': ({ id }) => {
        removed.push(id);
        return {};
      },
    });
    served = await startServer(createServer(handlers, { events: createEventFeed() }), 0, patience);
    pass = await signIn(served);
  });
  afterEach(() => served.stop());
  const address = () => `${served.url.replace('http', 'ws')}/events`;
  const protocols = () => [EVENTS_PROTOCOL, pass.pageKey];
  const connect = () => connectSocket(served.port, '127.0.0.1');

  return {
    get served() {
      return served;
    },
    get cookie() {
      return pass.cookie;
    },
    get pageKey() {
      return pass.pageKey;
    },
    removed,
    ownCall: () => ({
      origin: served.url,
      cookie: pass.cookie,
      [PAGE_KEY_HEADER]: pass.pageKey,
      'content-type': MESSAGE_TYPE,
    }),
    ownHost: () => `host: 127.0.0.1:${served.port}`,
    post: (headers, body = REMOVE) => ask(served, { method: 'POST', path: '/rpc', headers, body }),
    openSocket(headers, origin, offered = protocols()) {
      const from = origin === undefined ? {} : { origin };
      const socket = new WebSocket(address(), [...offered], { headers, ...from });
      return new Promise((resolve) => {
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
    },
    ownSocket: () =>
      new WebSocket(address(), protocols(), { origin: served.url, headers: { cookie: pass.cookie } }),
    connect,
    raw(head, body = '') {
      const socket = connect();
      const answer = untilClosed(socket);
      socket.write([...head, '', ''].join('\r\n'));
      socket.write(body);
      return answer;
    },
  };
}

/** Everything the server says on a connection until it ends it. */
export function untilClosed(socket: NetSocket): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

export function lines(headers: Readonly<Headers>): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}
