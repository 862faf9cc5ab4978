import { decode, encode } from '../codec.ts';
import { errorFromShape, toContractError } from '../errors.ts';
import type { ContractServer } from '../server.ts';
import type { Transport } from '../transport.ts';
import { directTransport } from './direct.ts';

/** The direct transport with every value through the codec, so that nothing is shared by accident. */
export function clonedTransport(server: ContractServer): Transport {
  return directTransport({
    async call(method, params, options) {
      const request = copy({ method, params });
      try {
        return copy(await server.call(request.method, request.params, options));
      } catch (thrown) {
        throw errorFromShape(copy(toContractError(thrown).toShape()));
      }
    },
    subscribe: (listener) => server.subscribe((event) => listener(copy(event))),
  });
}

function copy<T>(value: T): T {
  return decode(encode(value)) as T;
}
