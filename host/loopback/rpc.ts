import type { IncomingMessage, ServerResponse } from 'node:http';
import { decode, encode } from '../../contract/codec.ts';
import { toContractError } from '../../contract/errors.ts';
import type { ContractServer } from '../../contract/server.ts';
import { MESSAGE_TYPE, REQUEST_BYTE_LIMIT } from '../../contract/transports/loopback-wire.ts';
import { readBody } from './read-body.ts';

/** How long an answer to an oversize request may take to reach a client that is still sending. */
const DRAIN_MILLISECONDS = 2_000;

/** Answer one call. The guard and the session have let the request in. */
export async function answerCall(
  server: ContractServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers['content-type'] !== MESSAGE_TYPE) {
    return refuse(request, response, 415, 'The body must be a Care Market message.');
  }
  const body = await readBody(request, REQUEST_BYTE_LIMIT);
  if (body === null)
    return refuse(request, response, 413, `The body is longer than ${REQUEST_BYTE_LIMIT / 1024 / 1024} MiB.`);

  const aborter = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) aborter.abort();
  });
  const bytes = await answer(server, body, aborter.signal);
  if (response.destroyed) return;
  response.writeHead(200, { 'content-type': MESSAGE_TYPE, 'cache-control': 'no-store' });
  response.end(bytes);
}

async function answer(server: ContractServer, body: Buffer, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const { method, params } = (decode(body) ?? {}) as { method?: unknown; params?: unknown };
    const value = await server.call(method as string, params, { signal });
    return encodeAnswer(value);
  } catch (thrown) {
    return encode({ ok: false, error: toContractError(thrown).toShape() });
  }
}

/** An answer that cannot be carried is the program's fault, not the request's. */
function encodeAnswer(value: unknown): Uint8Array {
  try {
    return encode({ ok: true, value });
  } catch {
    return encode({ ok: false, error: toContractError(null).toShape() });
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${reason}\n`);
  // Reading on for a moment lets the answer arrive before the connection is cut.
  request.resume();
  const cut = setTimeout(() => request.destroy(), DRAIN_MILLISECONDS);
  request.on('close', () => clearTimeout(cut));
}
