import { cancelledError } from '../abort.ts';
import { errorFromShape } from '../errors.ts';
import type { ContractError } from '../errors.ts';
import type { Transport } from '../transport.ts';
import { createDisconnection } from './disconnection.ts';
import type { PortReply, PortRequest } from './port-messages.ts';
import type { Port } from './port.ts';
import { createSubscriptions } from './subscriptions.ts';

type Pending = {
  resolve(value: unknown): void;
  reject(error: ContractError): void;
};

/** Calls and events over a message port: typed arrays cross as they are. */
export function messagePortTransport(port: Port): Transport {
  const pending = new Map<number, Pending>();
  const subscriptions = createSubscriptions();
  const disconnection = createDisconnection();
  let lastId = 0;

  function rejectAll() {
    const { error } = disconnection;
    for (const waiting of pending.values()) if (error !== null) waiting.reject(error);
    pending.clear();
  }

  port.onMessage((message) => {
    const reply = message as PortReply;
    if (reply.kind === 'event') return subscriptions.deliver(reply.event, reply.data);
    const waiting = pending.get(reply.id);
    pending.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.value);
    else waiting?.reject(errorFromShape(reply.error));
  });
  port.onClose(() => {
    disconnection.lose();
    rejectAll();
  });
  port.start();

  return {
    call(method, params, { signal } = {}) {
      return new Promise((resolve, reject) => {
        if (disconnection.error !== null) return reject(disconnection.error);
        if (signal?.aborted === true) return reject(cancelledError());
        const id = ++lastId;
        const onAbort = () => {
          pending.delete(id);
          port.post({ kind: 'abort', id } satisfies PortRequest);
          reject(cancelledError());
        };
        signal?.addEventListener('abort', onAbort);
        const settled = () => signal?.removeEventListener('abort', onAbort);
        pending.set(id, {
          resolve: (value) => {
            settled();
            resolve(value);
          },
          reject: (error) => {
            settled();
            reject(error);
          },
        });
        port.post({ kind: 'call', id, method, params } satisfies PortRequest);
      });
    },
    subscribe: (event, listener) => subscriptions.subscribe(event, listener),
    onDisconnected: (listener) => disconnection.onDisconnected(listener),
    close() {
      disconnection.close();
      rejectAll();
      subscriptions.clear();
      port.close();
    },
  };
}
