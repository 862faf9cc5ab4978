import { createAborter } from '../abort.ts';
import type { Aborter } from '../abort.ts';
import { toContractError } from '../errors.ts';
import type { ContractServer } from '../server.ts';
import { readPortRequest } from './port-messages.ts';
import type { PortReply, PortRequest } from './port-messages.ts';
import type { Port } from './port.ts';

/** The host's end of a message port. The answer stops serving and aborts what is under way. */
export function servePort(server: ContractServer, port: Port): () => void {
  const running = new Map<number, Aborter>();
  let open = true;
  const reply = (message: PortReply) => {
    if (open) port.post(message);
  };

  async function answer({ id, method, params }: Extract<PortRequest, { kind: 'call' }>) {
    const aborter = createAborter();
    running.set(id, aborter);
    try {
      const value = await server.call(method, params, { signal: aborter.signal });
      reply({ kind: 'answer', id, ok: true, value });
    } catch (thrown) {
      reply({ kind: 'answer', id, ok: false, error: toContractError(thrown).toShape() });
    } finally {
      running.delete(id);
    }
  }

  const unsubscribe = server.subscribe(({ event, data }) => reply({ kind: 'event', event, data }));
  function stop() {
    open = false;
    unsubscribe();
    for (const aborter of running.values()) aborter.abort();
    running.clear();
  }

  port.onMessage((message) => {
    const request = readPortRequest(message);
    if (request?.kind === 'call') void answer(request);
    else if (request?.kind === 'abort') running.get(request.id)?.abort();
  });
  port.onClose(stop);
  port.start();
  return stop;
}
