import { createServer as createHttpServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ContractServer } from '../../contract/server.ts';
import { createHttpHandler } from './http.ts';
import { createSession } from './session.ts';
import { readWindowFiles } from './static.ts';
import { createEventSockets } from './websocket.ts';

export type LoopbackOptions = {
  readonly server: ContractServer;
  /** The folder of the built window. */
  readonly staticRoot: string;
  /** The first port to try; 0 lets the system choose. */
  readonly port?: number | undefined;
  /** How long a client may take; tests are less patient. */
  readonly patience?: Patience | undefined;
  /** Told in a sentence what the person at the terminal should know. */
  readonly say?: ((sentence: string) => void) | undefined;
};

/** In milliseconds. */
export type Patience = {
  /** For the head of a request, from when the connection was made. */
  readonly head: number;
  /** For all of a request. */
  readonly request: number;
  /** How often connections are looked at. */
  readonly look: number;
};

export type Loopback = {
  readonly url: string;
  readonly port: number;
  /** Opens the window once; a fresh one each time it is read after use. */
  readonly startUrl: string;
  close(): Promise<void>;
};

const DEFAULT_PORT = 4310;
const PORTS_TRIED = 20;
const MOST_CONNECTIONS = 64;
const PATIENCE: Patience = { head: 10_000, request: 30_000, look: 2_000 };
/** SECURITY: fixed, so that no setting can put the server on a network. */
const ADDRESS = '127.0.0.1';
/** How often a used start address may make the program print a new one. */
const RENEWAL_MILLISECONDS = 5_000;

export async function serveLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { server, staticRoot, port: wanted = DEFAULT_PORT, patience = PATIENCE, say = () => {} } = options;
  const files = await readWindowFiles(staticRoot);
  const http = createHttpServer({
    headersTimeout: patience.head,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.look,
    maxHeaderSize: 16 * 1024,
  });
  http.keepAliveTimeout = 5_000;
  http.maxConnections = MOST_CONNECTIONS;
  const port = await listen(http, wanted);
  if (wanted !== 0 && port !== wanted) {
    say(`Port ${wanted} is in use or kept for the system, so the window is on port ${port}.`);
  }

  const url = `http://${ADDRESS}:${port}`;
  const session = createSession(port);
  const startUrl = () => `${url}/?start=${session.startToken}`;
  let lastRenewal = Number.NEGATIVE_INFINITY;
  const onSpentToken = () => {
    if (performance.now() - lastRenewal < RENEWAL_MILLISECONDS) return;
    lastRenewal = performance.now();
    say(`That address had been used. Open this one: ${startUrl()}`);
  };

  const handle = createHttpHandler({ server, files, session, port, onSpentToken });
  const sockets = createEventSockets(server, session, port);
  http.on('request', (request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  http.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));

  return {
    url,
    port,
    get startUrl() {
      return startUrl();
    },
    close() {
      sockets.close();
      return new Promise((resolve) => {
        http.close(() => resolve());
        // Closing frames leave first; then nothing is waited for.
        setImmediate(() => http.closeAllConnections());
      });
    },
  };
}

async function listen(http: Server, wanted: number): Promise<number> {
  const last = wanted === 0 ? 0 : Math.min(wanted + PORTS_TRIED - 1, 65_535);
  for (let port = wanted; port <= last; port++) {
    if (await tryPort(http, port)) return (http.address() as AddressInfo).port;
  }
  throw new Error(
    `Ports ${wanted} to ${last} are all in use or kept for the system, so the window cannot be served. Choose another with --port.`,
  );
}

/** Windows keeps whole ranges of ports for itself, and says of those that they may not be used. */
const TAKEN: ReadonlySet<string | undefined> = new Set(['EADDRINUSE', 'EACCES']);

function tryPort(http: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      http.off('listening', onListening);
      if (TAKEN.has(error.code)) resolve(false);
      else reject(error);
    };
    const onListening = () => {
      http.off('error', onError);
      resolve(true);
    };
    http.once('error', onError);
    http.once('listening', onListening);
    http.listen(port, ADDRESS);
  });
}
