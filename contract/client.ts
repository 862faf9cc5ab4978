import type { ContractError } from './errors.ts';
import type { EventData, EventName } from './events.ts';
import type { MethodName, Params, Result } from './methods.ts';
import type { CallOptions, Transport } from './transport.ts';

/** The transport with the table's types on it. */
export type Client = {
  call<M extends MethodName>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>>;
  subscribe<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
  onDisconnected(listener: (error: ContractError) => void): () => void;
  close(): void;
};

export function createClient(transport: Transport): Client {
  return {
    call: async <M extends MethodName>(method: M, params: Params<M>, options?: CallOptions) =>
      (await transport.call(method, params, options)) as Result<M>,
    subscribe: (event, listener) => transport.subscribe(event, listener),
    onDisconnected: (listener) => transport.onDisconnected(listener),
    close: () => transport.close(),
  };
}
