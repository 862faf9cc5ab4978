import type { Signal } from './abort.ts';
import type { ContractError } from './errors.ts';
import type { EventData, EventName } from './events.ts';

export type CallOptions = { readonly signal?: Signal | undefined };

/** A way across. Calls reject with ContractError and nothing else. */
export type Transport = {
  call(method: string, params: unknown, options?: CallOptions): Promise<unknown>;
  /** Events arrive in the order the host sent them. The answer stops the subscription. */
  subscribe<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
  /** Told once when the other side goes away by itself; `close` does not count. */
  onDisconnected(listener: (error: ContractError) => void): () => void;
  /** Rejects what is pending with `disconnected`; later calls are rejected the same way. */
  close(): void;
};
