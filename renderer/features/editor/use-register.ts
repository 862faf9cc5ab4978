import { useEffect, useState } from 'react';
import type { Parameter, ParameterRegister } from '../../../core/parameters/parameter.ts';
import { useClient } from '../../api/client-context.ts';
import type { Client } from '../../api/types.ts';

const NONE: ParameterRegister = new Map();

/** Whole parameters by their ids, with those they are uprated by; empty until they are all here. */
export function useRegister(ids: readonly string[]): {
  readonly register: ParameterRegister;
  readonly isHere: boolean;
} {
  const client = useClient();
  const [register, setRegister] = useState<ParameterRegister | null>(null);
  const wanted = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      const found = await readAll(client, wanted.split(' '), stop.signal);
      if (!stop.signal.aborted) setRegister(found);
    };
    void read();
    return () => stop.abort();
  }, [client, wanted]);
  return { register: register ?? NONE, isHere: register !== null };
}

/** One that cannot be read is left out: what starts from it says that its value is not known. */
async function readAll(
  client: Client,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ParameterRegister> {
  const known = new Map<string, Parameter>();
  let next = ids.filter((id) => id !== '');
  while (next.length > 0) {
    const read = await Promise.all(
      next.map((id) =>
        client
          .call('parameters.get', { id }, { signal })
          .then(({ parameter }) => parameter)
          .catch(() => null),
      ),
    );
    for (const parameter of read) if (parameter !== null) known.set(parameter.id, parameter);
    next = read.flatMap((parameter) => {
      const by = parameter?.uprating;
      return by === undefined || known.has(by) ? [] : [by];
    });
  }
  // An uprating that could not be read would stop every path that needs it.
  return new Map([...known].filter(([, { uprating }]) => uprating === undefined || known.has(uprating)));
}
