import { cancelledError } from '../abort.ts';
import type { Signal } from '../abort.ts';
import { decode, encode } from '../codec.ts';
import { ContractError, errorFromShape } from '../errors.ts';
import type { Transport } from '../transport.ts';
import { createDisconnection } from './disconnection.ts';
import {
  EVENTS_PATH,
  EVENTS_PROTOCOL,
  LARGE_CALL_HEADER,
  LARGE_CALLS,
  MESSAGE_TYPE,
  PAGE_KEY_HEADER,
  RPC_PATH,
} from './loopback-wire.ts';
import { createSubscriptions } from './subscriptions.ts';

export type Fetch = (
  url: string,
  init: {
    method: 'POST';
    headers: Record<string, string>;
    body: Uint8Array<ArrayBuffer>;
    signal: Signal;
    keepalive: boolean;
  },
) => Promise<{ readonly status: number; arrayBuffer(): Promise<ArrayBuffer> }>;

export type Socket = {
  binaryType: string;
  addEventListener(type: 'open' | 'close' | 'message', listener: (event: { data?: unknown }) => void): void;
  close(): void;
};

export type LoopbackOptions = {
  /** Scheme, host and port of the page, such as http://127.0.0.1:4310. */
  readonly origin: string;
  /** What the program gave this page when it opened the window. */
  readonly pageKey: string;
  readonly fetch: Fetch;
  readonly openSocket: (url: string, protocols: string[]) => Socket;
  readonly createAborter: () => { readonly signal: Signal; abort(): void };
};

/** What a browser still sends once its page has gone, such as a run given up as the window closes: 64 KiB of all that is under way. */
const MOST_KEPT_ALIVE = 16 * 1024;

/** Calls by POST, events by WebSocket, both to the machine itself. */
export function loopbackTransport(options: LoopbackOptions): Transport {
  const subscriptions = createSubscriptions();
  const disconnection = createDisconnection();
  const closing = options.createAborter();
  // A page without a key is refused like one with a wrong key; a protocol without a name would throw.
  const protocols = [EVENTS_PROTOCOL, options.pageKey].filter((each) => each !== '');
  const socket = options.openSocket(options.origin.replace(/^http/, 'ws') + EVENTS_PATH, protocols);
  socket.binaryType = 'arraybuffer';
  /** Calls wait for it, or the first events of a job could be missed. */
  let isSettled = false;
  const settled = new Promise<void>((resolve) => {
    let opened = false;
    socket.addEventListener('open', () => {
      opened = true;
      isSettled = true;
      resolve();
    });
    socket.addEventListener('close', () => {
      isSettled = true;
      disconnection.lose(opened ? undefined : notLetIn());
      closing.abort();
      resolve();
    });
  });
  socket.addEventListener('message', ({ data }) => {
    const message = decode(new Uint8Array(data as ArrayBuffer)) as { event?: unknown; data?: unknown };
    subscriptions.deliver(message.event, message.data);
  });

  async function post(method: string, params: unknown, signal: Signal): Promise<unknown> {
    // Not even a turn is waited for later on: a call made while a key is pressed is under way before the page is drawn anew.
    if (!isSettled) await settled;
    if (disconnection.error !== null) throw disconnection.error;
    if (signal.aborted) throw cancelledError();
    const body = encode({ method, params }) as Uint8Array<ArrayBuffer>;
    const response = await options.fetch(options.origin + RPC_PATH, {
      method: 'POST',
      headers: {
        'content-type': MESSAGE_TYPE,
        [PAGE_KEY_HEADER]: options.pageKey,
        ...(LARGE_CALLS.includes(method) && { [LARGE_CALL_HEADER]: method }),
      },
      body,
      signal,
      keepalive: body.byteLength < MOST_KEPT_ALIVE,
    });
    if (response.status !== 200) throw refusal(response.status);
    const answer = decode(new Uint8Array(await response.arrayBuffer())) as Answer;
    if (answer.ok) return answer.value;
    throw errorFromShape(answer.error);
  }

  return {
    async call(method, params, { signal } = {}) {
      const aborter = options.createAborter();
      const abort = () => aborter.abort();
      if (signal?.aborted === true || closing.signal.aborted) abort();
      signal?.addEventListener('abort', abort);
      closing.signal.addEventListener('abort', abort);
      try {
        return await post(method, params, aborter.signal);
      } catch (thrown) {
        if (disconnection.error !== null) throw disconnection.error;
        if (signal?.aborted === true) throw cancelledError();
        if (thrown instanceof ContractError) throw thrown;
        throw unreachable();
      } finally {
        signal?.removeEventListener('abort', abort);
        closing.signal.removeEventListener('abort', abort);
      }
    },
    subscribe: (event, listener) => subscriptions.subscribe(event, listener),
    onDisconnected: (listener) => disconnection.onDisconnected(listener),
    close() {
      disconnection.close();
      subscriptions.clear();
      closing.abort();
      socket.close();
    },
  };
}

type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

function refusal(status: number): ContractError {
  if (status === 413) {
    return new ContractError(
      'too-large',
      'The request is larger than the program takes at once. Send a smaller file.',
    );
  }
  return new ContractError(
    'disconnected',
    `The program refused this window (status ${status}). Open the address it printed when it started.`,
  );
}

/** The page came from the program, so it is there; but it does not take the page for its window. */
function notLetIn(): ContractError {
  return new ContractError(
    'disconnected',
    'The program did not let this page in. Close other windows of it if there are many, and open the address in its terminal again; if that has been used, the program prints a new one there.',
  );
}

function unreachable(): ContractError {
  return new ContractError(
    'disconnected',
    'The program behind this window could not be reached. See whether it is still running, then reload the page.',
  );
}
