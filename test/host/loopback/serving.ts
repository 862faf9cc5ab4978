/** A loopback server for tests: a tiny window, a browser-like client, and requests made by hand. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { ContractServer } from '../../../contract/server.ts';
import { PAGE_KEY_META } from '../../../contract/transports/loopback-wire.ts';
import { loopbackTransport } from '../../../contract/transports/loopback.ts';
import type { Fetch, Socket } from '../../../contract/transports/loopback.ts';
import { serveLoopback } from '../../../host/loopback/server.ts';
import type { Loopback, Patience } from '../../../host/loopback/server.ts';

export type Served = Loopback & { readonly said: string[]; stop(): Promise<void> };

export async function startServer(server: ContractServer, port = 0, patience?: Patience): Promise<Served> {
  const root = await mkdtemp(join(tmpdir(), 'care-market-window-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>The window</title>');
  await writeFile(join(root, 'assets', 'main-abc123.js'), 'export {};');
  await writeFile(join(root, 'secret.sqlite'), 'not for the window');
  const said: string[] = [];
  const loopback = await serveLoopback({
    server,
    staticRoot: root,
    port,
    patience,
    say: (sentence) => said.push(sentence),
  });
  return Object.assign(loopback, {
    said,
    stop: async () => {
      await loopback.close();
      await rm(root, { recursive: true, force: true });
    },
  });
}

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** One request with exactly these headers; the path is sent as it stands. */
export function ask(
  { port }: { port: number },
  options: {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: Uint8Array | string;
  } = {},
): Promise<Answer> {
  const { method = 'GET', path = '/', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { host: `127.0.0.1:${port}`, ...headers },
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** What a window was given when it was opened. */
export type Pass = { readonly cookie: string; readonly pageKey: string };

/** Swap the start address for the cookie and the page's key, as a browser does. */
export async function signIn(served: Loopback): Promise<Pass> {
  const path = served.startUrl.slice(served.url.length);
  const { headers } = await ask(served, { path });
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const { body } = await ask(served, { path: headers.location ?? '', headers: { cookie } });
  return { cookie, pageKey: keyIn(body) ?? '' };
}

/** The key that a page was given in its head; null where it has none. */
export function keyIn(page: string): string | null {
  return new RegExp(`<meta name="${PAGE_KEY_META}" content="([\\w-]{43})">`).exec(page)?.[1] ?? null;
}

export function connect(served: Loopback, { cookie, pageKey }: Pass) {
  return loopbackTransport({
    origin: served.url,
    pageKey,
    fetch: ((url, init) =>
      fetch(url, {
        ...init,
        signal: init.signal as AbortSignal,
        headers: { ...init.headers, origin: served.url, cookie },
      })) satisfies Fetch,
    openSocket: (url, protocols) =>
      new WebSocket(url, protocols, { origin: served.url, headers: { cookie } }) as unknown as Socket,
    createAborter: () => new AbortController(),
  });
}
