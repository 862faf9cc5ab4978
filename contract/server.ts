import { abortable, createAborter } from './abort.ts';
import type { Signal } from './abort.ts';
import { ContractError, toContractError } from './errors.ts';
import type { EventFeed } from './events.ts';
import { METHODS } from './methods.ts';
import type { CheckedParams, MethodName, MethodSpec, Result } from './methods.ts';
import { describeIssues } from './describe-issues.ts';
import type { CallOptions } from './transport.ts';

/** What a handler may look at beside its parameters. The signal fires when the caller has gone or given up. */
export type CallContext = { readonly signal: Signal };

/** One function for each method of the table. */
export type Handlers = {
  readonly [M in MethodName]: (
    params: CheckedParams<M>,
    context: CallContext,
  ) => Result<M> | Promise<Result<M>>;
};

/** The host's end of the seam, whatever the transport. `call` rejects with ContractError and nothing else. */
export type ContractServer = EventFeed & {
  call(method: string, params: unknown, options?: CallOptions): Promise<unknown>;
};

export type ServerOptions = {
  readonly events?: EventFeed;
  /** Check answers too: for tests and development. */
  readonly checkResults?: boolean;
};

type Entry = {
  readonly spec: MethodSpec;
  readonly handle: (params: unknown, context: CallContext) => unknown;
};

export function createServer(handlers: Handlers, options: ServerOptions = {}): ContractServer {
  const table = new Map<string, Entry>(
    Object.entries(METHODS).map(([name, spec]) => [
      name,
      { spec, handle: handlers[name as MethodName] as Entry['handle'] },
    ]),
  );

  async function answer(method: string, params: unknown, context: CallContext): Promise<unknown> {
    const entry = table.get(method);
    if (entry === undefined) throw unknownMethod(method);
    const checked = entry.spec.params.safeParse(params);
    if (!checked.success) {
      const { sentence, problems } = describeIssues(method, params, checked.error.issues);
      throw new ContractError('invalid-request', sentence, { problems });
    }
    const value = await entry.handle(checked.data, context);
    if (options.checkResults === true) {
      const result = entry.spec.result.safeParse(value);
      if (!result.success) {
        const { problems } = describeIssues(method, value, result.error.issues);
        throw new ContractError('internal', `The answer of ${method} broke the contract.`, {
          problems,
        });
      }
    }
    return value;
  }

  return {
    async call(method, params, { signal } = {}) {
      try {
        const context: CallContext = { signal: signal ?? createAborter().signal };
        if (context.signal.aborted) return await abortable(Promise.resolve(), context.signal);
        return await abortable(answer(method, params, context), signal);
      } catch (thrown) {
        throw toContractError(thrown);
      }
    },
    subscribe: (listener) => options.events?.subscribe(listener) ?? (() => {}),
  };
}

function unknownMethod(method: string): ContractError {
  const shown = typeof method === 'string' ? `"${method.slice(0, 60)}"` : 'something else';
  return new ContractError(
    'invalid-request',
    `Expected the name of a method, but found ${shown}. Window and host may be of different versions; restart the program.`,
  );
}
