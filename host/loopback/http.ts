import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ContractServer } from '../../contract/server.ts';
import { RPC_PATH } from '../../contract/transports/loopback-wire.ts';
import { findWindowFile } from '../../contract/window-files.ts';
import { guard } from './guard.ts';
import type { Verdict } from './guard.ts';
import { plainPage, securityHeaders } from './headers.ts';
import { answerCall } from './rpc.ts';
import type { Session } from './session.ts';
import type { WindowFile } from './static.ts';

export type HttpParts = {
  readonly server: ContractServer;
  readonly files: ReadonlyMap<string, WindowFile>;
  readonly session: Session;
  readonly port: number;
  /** Called when someone comes back with a start address already used. */
  readonly onSpentToken: () => void;
};

const TITLE = 'Care Market Modeller';
const NO_SESSION =
  'This window was not opened by the program. Open the whole address that the program printed in its terminal.';
const SPENT =
  'This address has been used. Open the new address that the program has just printed in its terminal.';

export function judge(request: IncomingMessage, port: number, upgrade: boolean): Verdict {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const fetchSite = Array.isArray(site) ? site.join() : site;
  return guard({ method: request.method ?? '', upgrade, host, origin, fetchSite }, port);
}

export function createHttpHandler(parts: HttpParts) {
  const { server, files, session, port } = parts;
  const headers = Object.entries(securityHeaders(port));

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const verdict = judge(request, port, false);
    if (!verdict.allowed) return sendText(response, verdict.status, verdict.reason);

    const target = request.url ?? '/';
    const [pathname = '/', query = ''] = target.split('?', 2);
    const token = pathname === '/' ? new URLSearchParams(query).get('start') : null;
    if (token !== null && request.method === 'GET') return exchange(parts, token, request, response);

    const known = session.accepts(request.headers.cookie);
    if (request.method === 'POST') {
      if (!known) return sendText(response, 401, NO_SESSION);
      if (pathname !== RPC_PATH) return sendText(response, 404, 'There is nothing here.');
      return answerCall(server, request, response);
    }
    if (!known) return sendPage(response, 401, NO_SESSION);
    const file = findWindowFile(files, pathname);
    if (file === undefined) return sendText(response, 404, 'There is nothing here.');
    response.writeHead(200, {
      'content-type': file.contentType,
      'cache-control': file.cacheControl,
      'content-length': file.body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  };
}

/** The start token leaves the address bar at once: it is swapped for a cookie by a redirect. */
function exchange(
  { session, onSpentToken }: HttpParts,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const cookie = session.redeem(token);
  if (cookie !== null) {
    response.writeHead(303, { location: '/', 'set-cookie': cookie, 'cache-control': 'no-store' });
    response.end();
    return;
  }
  if (session.accepts(request.headers.cookie)) {
    response.writeHead(303, { location: '/', 'cache-control': 'no-store' });
    response.end();
    return;
  }
  const spent = session.isSpent(token);
  if (spent) onSpentToken();
  sendPage(response, 401, spent ? SPENT : NO_SESSION);
}

function sendPage(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(plainPage(TITLE, sentence));
}

function sendText(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(`${sentence}\n`);
}
