import { ContractError } from './errors.ts';

/** The part of AbortSignal the contract uses, so that it needs neither the window's types nor Node's. */
export type Signal = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

export type Aborter = { readonly signal: Signal; abort(): void };

declare const AbortController: new () => Aborter;

export function createAborter(): Aborter {
  return new AbortController();
}

export function cancelledError(): ContractError {
  return new ContractError('cancelled', 'The request was cancelled before it was answered.');
}

/** Settle as the work does, or reject with `cancelled` the moment the signal fires. */
export function abortable<T>(work: Promise<T>, signal: Signal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(cancelledError());
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
