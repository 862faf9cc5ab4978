import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ContractServer } from '../../contract/server.ts';
import { PAGE_KEY_HEADER, RPC_PATH } from '../../contract/transports/loopback-wire.ts';
import { findWindowFile } from '../../contract/window-files.ts';
import { guard } from './guard.ts';
import type { Verdict } from './guard.ts';
import { plainPage, securityHeaders } from './headers.ts';
import { keyedPage } from './keyed-page.ts';
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
  'This address has been used. Open the new address that the program has just printed in its terminal. If you come here with that one too, allow this browser to keep cookies for 127.0.0.1.';

export function judge(request: IncomingMessage, port: number, upgrade: boolean): Verdict {
  const { host, origin } = request.headers;
  const fetchSite = one(request.headers['sec-fetch-site']);
  const hosts = request.headersDistinct['host']?.length;
  return guard(
    { method: request.method ?? '', upgrade, host: hosts === 1 ? host : undefined, origin, fetchSite },
    port,
  );
}

/** A header given twice is no header that anybody expects. */
function one(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' || header === undefined ? header : header.join();
}

export function createHttpHandler(parts: HttpParts) {
  const { server, files, session, port } = parts;
  const headers = Object.entries(securityHeaders(port));
  const answered = new WeakMap<Socket, ServerResponse>();

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // SECURITY: Node hands over what stands behind a refused request though its connection is to be closed.
    if (answered.get(request.socket)?.getHeader('connection') === 'close') return;
    answered.set(request.socket, response);
    for (const [name, value] of headers) response.setHeader(name, value);
    const verdict = judge(request, port, false);
    if (!verdict.allowed) return sendText(response, verdict.status, verdict.reason);

    const target = request.url ?? '/';
    const [pathname = '/', query = ''] = target.split('?', 2);
    const token = pathname === '/' ? new URLSearchParams(query).get('start') : null;
    if (token !== null && request.method === 'GET') return exchange(parts, token, request, response);

    const known = session.accepts(request.headers.cookie);
    if (request.method === 'POST') {
      if (!known || !session.opensTo(one(request.headers[PAGE_KEY_HEADER])))
        return sendText(response, 401, NO_SESSION);
      if (pathname !== RPC_PATH) return sendText(response, 404, 'There is nothing here.');
      return answerCall(server, request, response);
    }
    if (!known) return sendPage(response, 401, NO_SESSION);
    return sendFile(request, response, findWindowFile(files, pathname));
  };
}

/**
 * The start token buys a cookie by a redirect to itself; coming back with that cookie, it buys the page with the key in it. So a
 * browser that keeps no cookie is told, and no address that a browser may remember has the key in it.
 */
function exchange(
  { session, files, onSpentToken }: HttpParts,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const cookie = session.redeem(token);
  if (cookie !== null) {
    response.setHeader('set-cookie', cookie);
    return redirect(response, `/?start=${token}`);
  }
  const known = session.accepts(request.headers.cookie);
  const key = known ? session.claimKey(token) : null;
  if (key !== null) return sendFile(request, response, keyedPage(findWindowFile(files, '/'), key));
  const spent = session.isSpent(token);
  // Also to a window of ours: the page that had the key may have lost it.
  if (spent) onSpentToken();
  if (known) redirect(response, '/');
  else sendPage(response, 401, spent ? SPENT : NO_SESSION);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' });
  response.end();
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: WindowFile | undefined): void {
  if (file === undefined) return sendText(response, 404, 'There is nothing here.');
  response.writeHead(200, {
    'content-type': file.contentType,
    'cache-control': file.cacheControl,
    'content-length': file.body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

function sendPage(response: ServerResponse, status: number, sentence: string): void {
  refuse(response, status, 'text/html; charset=utf-8', plainPage(TITLE, sentence));
}

function sendText(response: ServerResponse, status: number, sentence: string): void {
  refuse(response, status, 'text/plain; charset=utf-8', `${sentence}\n`);
}

/** The last answer on its connection. */
function refuse(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', connection: 'close' });
  response.end(body);
}
