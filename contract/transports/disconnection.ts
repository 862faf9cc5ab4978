import { ContractError } from '../errors.ts';

/** Whether the other side is gone, and who wants to know. */
export type Disconnection = {
  /** The error once gone, else null. */
  readonly error: ContractError | null;
  onDisconnected(listener: (error: ContractError) => void): () => void;
  /** Closed from this side: nobody is told. */
  close(): void;
  /** The other side went away, or never answered for the reason given: every listener is told, once. */
  lose(reason?: ContractError): void;
};

export function disconnectedError(): ContractError {
  return new ContractError(
    'disconnected',
    'The program behind this window is no longer answering. Close the window and start the program again; saved results are kept.',
  );
}

export function createDisconnection(): Disconnection {
  const listeners = new Set<(error: ContractError) => void>();
  let error: ContractError | null = null;
  return {
    get error() {
      return error;
    },
    onDisconnected(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      error ??= disconnectedError();
      listeners.clear();
    },
    lose(reason = disconnectedError()) {
      if (error !== null) return;
      error = reason;
      const told = [...listeners];
      listeners.clear();
      for (const listener of told) listener(error);
    },
  };
}
