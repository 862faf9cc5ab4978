import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { encode } from '../../contract/codec.ts';
import { toContractError } from '../../contract/errors.ts';
import type { ContractEvent, EventFeed, EventName } from '../../contract/events.ts';
import { EVENTS_PATH, EVENTS_PROTOCOL } from '../../contract/transports/loopback-wire.ts';
import { judge } from './http.ts';
import type { Session } from './session.ts';

/** Progress is skipped for a client that has this much still to read, since what comes after says it too; every other event waits its turn. */
export const SLOW_CLIENT_BYTES = 1024 * 1024;
const IS_PASSED_OVER: ReadonlySet<EventName> = new Set(['job.progressed', 'path.progressed']);
/** A client this far behind has stopped reading and is let go. */
const STUCK_CLIENT_BYTES = 256 * 1024 * 1024;
const MOST_CLIENTS = 16;
const HEARTBEAT_MILLISECONDS = 30_000;
/** Clients have nothing to say on this socket. */
const LARGEST_MESSAGE = 1_024;
const POLICY_VIOLATION = 1008;
const GOING_AWAY = 1001;

export type EventSockets = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
};

export function createEventSockets(feed: EventFeed, session: Session, port: number): EventSockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    perMessageDeflate: false,
  });
  const alive = new WeakSet<WebSocket>();

  sockets.on('connection', (client) => {
    alive.add(client);
    client.on('pong', () => alive.add(client));
    client.on('message', () => client.close(POLICY_VIOLATION, 'This socket only tells.'));
    client.on('error', () => client.terminate());
  });
  const heartbeat = setInterval(() => {
    for (const client of sockets.clients) {
      if (!alive.delete(client)) client.terminate();
      else client.ping();
    }
  }, HEARTBEAT_MILLISECONDS);
  heartbeat.unref();

  const unsubscribe = feed.subscribe((event) => {
    if (sockets.clients.size > 0) broadcast(sockets.clients, event);
  });

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      const verdict = judge(request, port, true);
      if (!verdict.allowed) return reject(socket, verdict.status);
      if (request.url !== EVENTS_PATH) return reject(socket, 404);
      if (!session.accepts(request.headers.cookie) || !session.opensTo(keyOffered(request)))
        return reject(socket, 401);
      if (sockets.clients.size >= MOST_CLIENTS) return reject(socket, 503);
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    },
    close() {
      clearInterval(heartbeat);
      unsubscribe();
      for (const client of sockets.clients) client.close(GOING_AWAY);
      sockets.close();
    },
  };
}

export type Listener = {
  readonly bufferedAmount: number;
  send(bytes: Uint8Array): void;
  terminate(): void;
};

export function broadcast(clients: Iterable<Listener>, event: ContractEvent): void {
  const bytes = encodeEvent(event);
  if (bytes === null) return;
  for (const client of clients) {
    if (client.bufferedAmount > STUCK_CLIENT_BYTES) client.terminate();
    else if (!IS_PASSED_OVER.has(event.event) || client.bufferedAmount <= SLOW_CLIENT_BYTES) {
      client.send(bytes);
    }
  }
}

/** A result that cannot be carried ends its job for the clients too, or they would wait for ever. */
function encodeEvent({ event, data }: ContractEvent): Uint8Array | null {
  try {
    return encode({ event, data });
  } catch {
    if (event !== 'job.finished') return null;
    const error = toContractError(null).toShape();
    return encode({ event: 'job.failed', data: { job: data.job, error } });
  }
}

/** The second protocol that a page offers; the first is the one that is spoken. */
function keyOffered(request: IncomingMessage): string | undefined {
  const [protocol, key] = (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((each) => each.trim());
  return protocol === EVENTS_PROTOCOL ? key : undefined;
}

function reject(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
