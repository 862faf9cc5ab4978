import type { IncomingMessage, ServerResponse } from 'node:http';
import { decode, encode } from '../../contract/codec.ts';
import { ContractError, toContractError } from '../../contract/errors.ts';
import type { ContractServer } from '../../contract/server.ts';
import {
  CALL_BYTE_LIMIT,
  LARGE_CALL_BYTE_LIMIT,
  LARGE_CALL_HEADER,
  LARGE_CALLS,
  MESSAGE_TYPE,
} from '../../contract/transports/loopback-wire.ts';
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
  const large = LARGE_CALLS.find((method) => method === request.headers[LARGE_CALL_HEADER]);
  const limit = large === undefined ? CALL_BYTE_LIMIT : LARGE_CALL_BYTE_LIMIT;
  const body = await readBody(request, limit);
  if (body === null)
    return refuse(request, response, 413, `The body is longer than ${limit / 1024 / 1024} MiB.`);

  const aborter = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) aborter.abort();
  });
  const bytes = await answer(server, body, { large, signal: aborter.signal });
  if (response.destroyed) return;
  response.writeHead(200, { 'content-type': MESSAGE_TYPE, 'cache-control': 'no-store' });
  response.end(bytes);
}

type Call = { readonly large: string | undefined; readonly signal: AbortSignal };

async function answer(server: ContractServer, body: Buffer, { large, signal }: Call): Promise<Uint8Array> {
  try {
    const { method, params } = (decode(body) ?? {}) as { method?: unknown; params?: unknown };
    if (large !== undefined && method !== large) throw new ContractError('invalid-request', MISNAMED);
    const value = await server.call(method as string, params, { signal });
    return encodeAnswer(value);
  } catch (thrown) {
    return encode({ ok: false, error: toContractError(thrown).toShape() });
  }
}

const MISNAMED = 'The call is another than the one its heading names. Reload the window.';

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
