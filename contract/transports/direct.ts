import { abortable, createAborter } from '../abort.ts';
import { ContractError } from '../errors.ts';
import { subscribeTo } from '../event-feed.ts';
import type { ContractServer } from '../server.ts';
import type { Transport } from '../transport.ts';
import { disconnectedError } from './disconnection.ts';

/** Client and server in one thread, nothing copied: the yardstick for the others. */
export function directTransport(server: ContractServer): Transport {
  const stops = new Set<() => void>();
  const closing = createAborter();

  return {
    async call(method, params, { signal } = {}) {
      if (closing.signal.aborted) throw disconnectedError();
      const caller = createAborter();
      const abort = () => caller.abort();
      if (signal?.aborted === true) abort();
      signal?.addEventListener('abort', abort);
      closing.signal.addEventListener('abort', abort);
      try {
        return await abortable(server.call(method, params, { signal: caller.signal }), caller.signal);
      } catch (error) {
        const cut = closing.signal.aborted && error instanceof ContractError;
        throw cut && error.code === 'cancelled' ? disconnectedError() : error;
      } finally {
        signal?.removeEventListener('abort', abort);
        closing.signal.removeEventListener('abort', abort);
      }
    },
    subscribe(event, listener) {
      const stop = subscribeTo(server, event, listener);
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    onDisconnected: () => () => {},
    close() {
      for (const stop of stops) stop();
      stops.clear();
      closing.abort();
    },
  };
}
